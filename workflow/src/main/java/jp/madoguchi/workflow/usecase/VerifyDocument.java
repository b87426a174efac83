package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.verification.ExaminedFile;
import jp.madoguchi.signature.verification.VerificationReport.Kind;
import jp.madoguchi.workflow.issuance.FileExaminer;
import jp.madoguchi.workflow.rule.NotFound;

/**
 * Tells anyone whether the agency stands by a document; reveals nothing to who has neither the file nor the code. The
 * file is examined outside this process and outside any transaction.
 */
@Singleton
public class VerifyDocument {
    private final FileExaminer examiner;
    private final IssuedRegister register;

    @Inject
    VerifyDocument(FileExaminer examiner, IssuedRegister register) {
        this.examiner = examiner;
        this.register = register;
    }

    /** By the file itself. */
    public DocumentVerdict byUpload(byte[] file) throws FileExaminer.Busy {
        return byUpload(file, Optional.empty(), Optional.empty());
    }

    /**
     * By the file itself.
     *
     * @param content what a detached CMS signature is about
     * @param record evidence record (RFC 4998) over the file; without one, the record this system keeps of exactly
     *     these bytes, if any
     * @throws FileExaminer.Busy if too many ask at once
     */
    public DocumentVerdict byUpload(byte[] file, Optional<byte[]> content, Optional<byte[]> record)
            throws FileExaminer.Busy {
        ExaminedFile examined = examiner.examine(file, content, record.or(() -> register.record(digest(file))));
        long sealed = examined.coverage().coveredBytes();
        boolean longer = examined.report().kind() == Kind.PDF && sealed > 0 && sealed < file.length;
        byte[] asSealed = longer ? Arrays.copyOf(file, Math.toIntExact(sealed)) : file;
        return register.of(examined, List.of(sha256(file), sha256(asSealed)));
    }

    /** By the file with its evidence record. */
    public DocumentVerdict byUpload(byte[] file, Optional<byte[]> record) throws FileExaminer.Busy {
        return byUpload(file, Optional.empty(), record);
    }

    /**
     * The second verifier's report (ETSI TS 119 102-2, XML).
     *
     * @throws IOException if it cannot be made within the limits
     */
    public byte[] etsiReport(byte[] file) throws IOException {
        return examiner.etsiReport(file);
    }

    /** By the number and the code of the QR code. */
    public DocumentVerdict byNumber(String documentNumber, String code) throws NotFound {
        return register.of(documentNumber, code);
    }

    private static String sha256(byte[] file) {
        return HexFormat.of().formatHex(digest(file));
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
