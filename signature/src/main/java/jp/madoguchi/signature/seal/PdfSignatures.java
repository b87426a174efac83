package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import jp.madoguchi.signature.seal.SealRejected.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Finds the seal of a PDF and its document timestamps, and what they cover. */
final class PdfSignatures {
    private static final int MAX_FIELDS = 10_000;
    private static final int MAX_SIGNATURES = 64;
    private static final byte[] BYTE_RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<COSDictionary> signatures = new ArrayList<>();

    private PdfSignatures() {}

    /**
     * The seal, and the document timestamps after it in the order of their revisions; each covers everything before
     * itself, the last one the whole file.
     */
    static List<SignedRange.Claim> of(byte[] pdf) throws SealRejected {
        requireEnds(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) throw new SealRejected(Reason.MALFORMED, "encrypted");
            var found = new PdfSignatures();
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
            if (form != null) found.walk(form.getCOSArray(COSName.FIELDS));
            return found.claims(pdf);
        } catch (IOException | RuntimeException e) {
            throw new SealRejected(
                    Reason.MALFORMED, "unreadable PDF: " + e.getClass().getSimpleName());
        }
    }

    private static void requireEnds(byte[] pdf) throws SealRejected {
        boolean header = pdf.length > 64 && pdf[0] == '%' && pdf[1] == 'P' && pdf[2] == 'D' && pdf[3] == 'F';
        if (!header) throw new SealRejected(Reason.MALFORMED, "no PDF header at the beginning");
    }

    private void walk(@Nullable COSArray fields) throws SealRejected {
        if (fields == null) return;
        for (int i = 0; i < fields.size(); i++) {
            if (!(fields.getObject(i) instanceof COSDictionary field) || !seen.add(field)) continue;
            if (seen.size() > MAX_FIELDS) throw new SealRejected(Reason.MALFORMED, "too many fields");
            COSBase value = field.getDictionaryObject(COSName.V);
            if (COSName.SIG.equals(field.getCOSName(COSName.FT)) && value instanceof COSDictionary signature)
                signatures.add(signature);
            walk(field.getCOSArray(COSName.KIDS));
        }
    }

    private List<SignedRange.Claim> claims(byte[] pdf) throws SealRejected {
        if (signatures.isEmpty() && mentionsByteRange(pdf))
            throw new SealRejected(Reason.MALFORMED, "traces of a signature that cannot be read");
        if (signatures.isEmpty()) throw new SealRejected(Reason.NOT_SEALED, "no signature");
        if (signatures.size() > MAX_SIGNATURES) throw new SealRejected(Reason.MALFORMED, "too many signatures");
        var claims = new ArrayList<SignedRange.Claim>();
        for (COSDictionary signature : signatures) claims.add(claim(pdf, signature));
        claims.sort(Comparator.comparingInt(claim -> claim.range().end()));
        requireOrder(pdf, claims);
        return claims;
    }

    private static void requireOrder(byte[] pdf, List<SignedRange.Claim> claims) throws SealRejected {
        if (claims.stream().filter(claim -> !claim.documentTimestamp()).count() > 1)
            throw new SealRejected(Reason.CHANGED_AFTER_SEALING, "more than one signature");
        if (claims.get(0).documentTimestamp())
            throw new SealRejected(Reason.MALFORMED, "timestamps without a seal that can be read");
        for (int i = 0; i + 1 < claims.size(); i++)
            if (claims.get(i + 1).range().gapBegins() < claims.get(i).range().end())
                throw new SealRejected(Reason.BYTE_RANGE, "revisions overlap");
        if (claims.get(claims.size() - 1).range().end() < pdf.length)
            throw new SealRejected(Reason.CHANGED_AFTER_SEALING, "bytes after the covered ones");
    }

    private static SignedRange.Claim claim(byte[] pdf, COSDictionary signature) throws SealRejected {
        COSArray numbers = signature.getCOSArray(COSName.BYTERANGE);
        if (numbers == null) throw new SealRejected(Reason.BYTE_RANGE, "none");
        int[] range = new int[numbers.size()];
        Arrays.setAll(range, i -> numbers.getInt(i, -1));
        SignedRange signed = SignedRange.of(pdf, range);
        if (!(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
                || !Arrays.equals(contents.getBytes(), signed.message()))
            throw new SealRejected(Reason.BYTE_RANGE, "the gap is another object");
        boolean timestamp = COSName.DOC_TIME_STAMP.equals(signature.getCOSName(COSName.TYPE));
        return new SignedRange.Claim(
                signed,
                timestamp,
                String.valueOf(signature.getNameAsString(COSName.SUB_FILTER)),
                timestamp ? Instant.MIN : claimedAt(signature));
    }

    /** A damaged seal must not pass for a document that never had one. */
    private static boolean mentionsByteRange(byte[] pdf) {
        for (int at = 0; at <= pdf.length - BYTE_RANGE.length; at++)
            if (pdf[at] == '/' && Arrays.equals(pdf, at, at + BYTE_RANGE.length, BYTE_RANGE, 0, BYTE_RANGE.length))
                return true;
        return false;
    }

    private static Instant claimedAt(COSDictionary signature) throws SealRejected {
        Calendar claimed = signature.getDate(COSName.M);
        if (claimed == null) throw new SealRejected(Reason.MALFORMED, "no /M");
        return claimed.toInstant();
    }
}
