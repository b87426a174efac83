package jp.madoguchi.signature.verification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.signature.revocation.RevocationStatus;

/**
 * Verification in a process of its own, where a hostile file can do no harm. The other end is
 * {@link VerificationClient}; questions about revocation go back to it, because this process has no network.
 */
public final class VerificationWorker {
    /** A file and what its detached signature is about, each at most so large. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    static final int MOST_CRLS = 1_000;
    static final int MOST_CRL_BYTES = 64 * 1024 * 1024;

    private VerificationWorker() {}

    /**
     * Examines one file.
     *
     * @param trust trust directory, as {@link TrustAnchors#load} reads it
     * @param suite until when algorithms are relied on
     * @param at the trusted instant
     * @throws IOException if the other end is gone or the trust directory cannot be read
     */
    public static void examine(DataInputStream in, DataOutputStream out, Path trust, AlgorithmSuite suite, Instant at)
            throws IOException {
        byte[] file = ExaminationWire.bytes(in, MOST_BYTES);
        Optional<byte[]> content = ExaminationWire.optionalBytes(in, MOST_BYTES);
        Optional<byte[]> record = ExaminationWire.optionalBytes(in, MOST_BYTES);
        var verifier = new Verifier(
                new CertificateCheck(TrustAnchors.load(trust), suite),
                (certificate, issuer, when) -> ask(in, out, certificate, issuer, when));
        ExaminedFile examined = verifier.examine(file, content, record, at);
        out.writeByte('V');
        ExaminationWire.write(out, examined);
    }

    private static RevocationStatus ask(
            DataInputStream in, DataOutputStream out, X509Certificate certificate, X509Certificate issuer, Instant at) {
        try {
            out.writeByte('Q');
            ExaminationWire.bytes(out, certificate.getEncoded());
            ExaminationWire.bytes(out, issuer.getEncoded());
            ExaminationWire.text(out, at.toString());
            out.flush();
            return switch (in.readByte()) {
                case 'G' -> new RevocationStatus.Good(Instant.parse(ExaminationWire.text(in)));
                case 'R' ->
                    new RevocationStatus.Revoked(Instant.parse(ExaminationWire.text(in)), ExaminationWire.text(in));
                default -> new RevocationStatus.Unknown(ExaminationWire.text(in));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException e) {
            return new RevocationStatus.Unknown("unreadable certificate");
        }
    }

    /**
     * Writes the ETSI TS 119 102-2 report of the second verifier on one file.
     *
     * @param suite until when algorithms are relied on
     * @param at validation time
     */
    public static void etsiReport(
            DataInputStream in, DataOutputStream out, Path trust, AlgorithmSuite suite, Instant at) throws IOException {
        byte[] file = ExaminationWire.bytes(in, MOST_BYTES);
        List<byte[]> crls = new ArrayList<>();
        for (int left = in.readInt(); left > 0 && crls.size() < MOST_CRLS; left--)
            crls.add(ExaminationWire.bytes(in, MOST_CRL_BYTES));
        var validation = new DssValidation(TrustAnchors.load(trust), () -> crls, suite);
        ExaminationWire.bytes(out, validation.validate(file, at).etsiReport());
        out.flush();
    }
}
