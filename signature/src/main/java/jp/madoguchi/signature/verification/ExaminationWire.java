package jp.madoguchi.signature.verification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.verification.Coverage.CoveredFile;
import jp.madoguchi.signature.verification.VerificationReport.Kind;
import jp.madoguchi.signature.verification.VerificationReport.Reason;
import jp.madoguchi.signature.verification.VerificationReport.Signer;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;

/** An examined file between two processes; everything read is bounded, because a hostile file may have taken the other. */
final class ExaminationWire {
    private static final int MOST_TEXT = 64 * 1024;
    private static final int MOST_ITEMS = 1_000;

    private ExaminationWire() {}

    static void write(DataOutputStream out, ExaminedFile examined) throws IOException {
        VerificationReport report = examined.report();
        text(out, report.verdict().name());
        text(out, report.kind().name());
        out.writeBoolean(report.signer().isPresent());
        if (report.signer().isPresent()) {
            Signer signer = report.signer().get();
            for (String part : List.of(signer.name(), signer.subject(), signer.issuer(), signer.certificateSha256()))
                text(out, part);
            optional(out, signer.profile());
        }
        optional(out, report.signedAt().map(Instant::toString));
        out.writeBoolean(report.timeProved());
        optional(out, report.provableUntil().map(Instant::toString));
        optional(out, report.level());
        out.writeInt(report.reasons().size());
        for (Reason reason : report.reasons()) {
            text(out, reason.code());
            text(out, reason.messageKey());
        }
        Coverage coverage = examined.coverage();
        out.writeLong(coverage.bytes());
        out.writeLong(coverage.coveredBytes());
        out.writeInt(coverage.files().size());
        for (CoveredFile file : coverage.files()) {
            text(out, file.name());
            text(out, file.mediaType());
            out.writeLong(file.bytes());
            text(out, file.sha256());
        }
        out.flush();
    }

    static ExaminedFile read(DataInputStream in) throws IOException {
        try {
            var verdict = Verdict.valueOf(text(in));
            var kind = Kind.valueOf(text(in));
            Optional<Signer> signer = in.readBoolean() ? Optional.of(signer(in)) : Optional.empty();
            Optional<Instant> signedAt = optional(in).map(Instant::parse);
            boolean timeProved = in.readBoolean();
            Optional<Instant> until = optional(in).map(Instant::parse);
            Optional<String> level = optional(in);
            var reasons = new ArrayList<Reason>();
            for (int left = items(in); left > 0; left--) reasons.add(new Reason(text(in), text(in)));
            var report = new VerificationReport(verdict, kind, signer, signedAt, timeProved, until, level, reasons);
            long bytes = in.readLong();
            long covered = in.readLong();
            var files = new ArrayList<CoveredFile>();
            for (int left = items(in); left > 0; left--)
                files.add(new CoveredFile(text(in), text(in), in.readLong(), text(in)));
            return new ExaminedFile(report, new Coverage(bytes, covered, files));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("no examined file", e);
        }
    }

    private static Signer signer(DataInputStream in) throws IOException {
        String name = text(in);
        String subject = text(in);
        String issuer = text(in);
        String sha256 = text(in);
        return new Signer(name, subject, issuer, optional(in), sha256);
    }

    private static int items(DataInputStream in) throws IOException {
        int items = in.readInt();
        if (items < 0 || items > MOST_ITEMS) throw new IOException(items + " items");
        return items;
    }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in, MOST_TEXT), StandardCharsets.UTF_8);
    }

    private static void optional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) text(out, text.get());
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
    }

    static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads bytes after their length.
     *
     * @throws IOException if there are more than {@code most}, or fewer than announced
     */
    static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) throw new IOException("a part of " + length + " bytes");
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("cut short");
        return bytes;
    }

    static void optionalBytes(DataOutputStream out, Optional<byte[]> bytes) throws IOException {
        out.writeBoolean(bytes.isPresent());
        if (bytes.isPresent()) bytes(out, bytes.get());
    }

    static Optional<byte[]> optionalBytes(DataInputStream in, int most) throws IOException {
        return in.readBoolean() ? Optional.of(bytes(in, most)) : Optional.empty();
    }
}
