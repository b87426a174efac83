package jp.madoguchi.signature.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerVerification;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.verification.Coverage.CoveredFile;

/** Says what sound signatures cover. */
final class Coverages {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private Coverages() {}

    static Coverage ofContainer(byte[] container) {
        try {
            List<CoveredFile> files = ApplicationContainer.open(container).entries().stream()
                    .map(entry -> new CoveredFile(entry.name(), entry.mediaType(), entry.sizeBytes(), entry.sha256()))
                    .toList();
            return new Coverage(
                    container.length,
                    files.stream().mapToLong(CoveredFile::bytes).sum(),
                    files);
        } catch (SignatureRejected unreadable) {
            return Coverage.none(container);
        }
    }

    static Coverage ofMessage(byte[] message) {
        try {
            Optional<byte[]> content = ContainerVerification.content(message);
            return content.isEmpty() ? Coverage.none(message) : covering(message, content.get());
        } catch (SignatureRejected unreadable) {
            return Coverage.none(message);
        }
    }

    static Coverage ofContent(VerificationReport report, byte[] message, byte[] content) {
        return report.signer().isEmpty() ? Coverage.none(message) : covering(message, content);
    }

    private static Coverage covering(byte[] message, byte[] content) {
        var file = new CoveredFile("", UNKNOWN_TYPE, content.length, sha256(content));
        return new Coverage(message.length, content.length, List.of(file));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
