package jp.madoguchi.signature.verification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;

/** The trusted end of a {@link VerificationWorker}; believes nothing but bounded, well-formed answers. */
public final class VerificationClient {
    private static final int MOST_CERTIFICATE_BYTES = 64 * 1024;
    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_REPORT_BYTES = 32 * 1024 * 1024;

    private final RevocationSource revocation;

    public VerificationClient(RevocationSource revocation) {
        this.revocation = revocation;
    }

    /**
     * Has a file examined.
     *
     * @param fromWorker the worker's answers
     * @param toWorker where it reads
     * @param content what a detached CMS signature is about
     * @param record an evidence record over the file
     * @throws IOException if the worker ended, or said what no worker says
     */
    public ExaminedFile examine(
            DataInputStream fromWorker,
            DataOutputStream toWorker,
            byte[] file,
            Optional<byte[]> content,
            Optional<byte[]> record)
            throws IOException {
        ExaminationWire.bytes(toWorker, file);
        ExaminationWire.optionalBytes(toWorker, content);
        ExaminationWire.optionalBytes(toWorker, record);
        toWorker.flush();
        for (int questions = 0; questions <= MOST_QUESTIONS; questions++) {
            switch (fromWorker.readByte()) {
                case 'V' -> {
                    return ExaminationWire.read(fromWorker);
                }
                case 'Q' -> answer(fromWorker, toWorker);
                default -> throw new IOException("no answer of a worker");
            }
        }
        throw new IOException("too many questions");
    }

    private void answer(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] certificate = ExaminationWire.bytes(in, MOST_CERTIFICATE_BYTES);
        byte[] issuer = ExaminationWire.bytes(in, MOST_CERTIFICATE_BYTES);
        String at = ExaminationWire.text(in);
        RevocationStatus status = status(certificate, issuer, at);
        if (status instanceof RevocationStatus.Good good) {
            out.writeByte('G');
            ExaminationWire.text(out, good.asOf().toString());
        } else if (status instanceof RevocationStatus.Revoked revoked) {
            out.writeByte('R');
            ExaminationWire.text(out, revoked.at().toString());
            ExaminationWire.text(out, revoked.reason());
        } else {
            out.writeByte('U');
            ExaminationWire.text(out, "unknown");
        }
        out.flush();
    }

    private RevocationStatus status(byte[] certificate, byte[] issuer, String at) throws IOException {
        try {
            X509Certificate asked = Certificates.read(certificate);
            return revocation.status(asked, Certificates.read(issuer), Instant.parse(at));
        } catch (CertificateRejected | DateTimeException e) {
            throw new IOException("no question of a worker", e);
        }
    }

    /** Has the second verifier's ETSI report made. */
    public static byte[] etsiReport(
            DataInputStream fromWorker, DataOutputStream toWorker, byte[] file, List<byte[]> crls) throws IOException {
        ExaminationWire.bytes(toWorker, file);
        toWorker.writeInt(crls.size());
        for (byte[] crl : crls) ExaminationWire.bytes(toWorker, crl);
        toWorker.flush();
        return ExaminationWire.bytes(fromWorker, MOST_REPORT_BYTES);
    }
}
