package jp.madoguchi.signature.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Optional;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.cms.MessageWriter;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** One sealing: the signature as an incremental update, certified with DocMDP 1 (ETSI EN 319 142-1, B-T). */
final class PdfSealing {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int SIGNATURE_BYTES = 12 * 1024;

    private final SigningKey seal;
    private final TimestampSource timestamps;

    PdfSealing(SigningKey seal, TimestampSource timestamps) {
        this.seal = seal;
        this.timestamps = timestamps;
    }

    byte[] seal(byte[] pdf, DocumentSealer.Statement statement, Instant at) throws IOException, TimestampUnavailable {
        var out = new ByteArrayOutputStream(pdf.length + 64 * 1024);
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            if (!document.getSignatureDictionaries().isEmpty()) throw new IOException("the PDF is signed already");
            options.setPreferredSignatureSize(SIGNATURE_BYTES);
            document.addSignature(dictionary(document, statement, at), options);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
            external.setSignature(message(external.getContent()));
        }
        return out.toByteArray();
    }

    private byte[] message(InputStream content) throws IOException, TimestampUnavailable {
        byte[] digest = digest(seal.algorithm().digest(), content);
        // No signingTime attribute: PAdES baseline has the claimed time in /M.
        byte[] attributes = MessageWriter.signedAttributes(seal.certificate(), digest, Optional.empty());
        byte[] value = seal.sign(attributes);
        byte[] stamped = digest("SHA-256", new java.io.ByteArrayInputStream(value));
        byte[] token = timestamps.timestamp(stamped).token();
        byte[] message = MessageWriter.detached(seal.chain(), seal.algorithm(), attributes, value, Optional.of(token));
        if (message.length > SIGNATURE_BYTES) throw new IOException("the signature does not fit its place");
        return message;
    }

    private static PDSignature dictionary(PDDocument document, DocumentSealer.Statement statement, Instant at) {
        var signature = new PDSignature();
        signature.setType(COSName.SIG);
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(statement.name());
        signature.setReason(statement.reason());
        signature.setLocation(statement.location());
        signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, JAPAN)));
        certify(document, signature.getCOSObject());
        return signature;
    }

    /** DocMDP with P 1: no change is permitted any more (ISO 32000-1, 12.8.2.2). */
    private static void certify(PDDocument document, COSDictionary signature) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, 1);
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.DOCMDP);
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setDirect(true);
        var references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.setItem(COSName.getPDFName("Reference"), references);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        var permissions = new COSDictionary();
        permissions.setItem(COSName.DOCMDP, signature);
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
        permissions.setNeedToBeUpdated(true);
    }

    private static byte[] digest(String name, InputStream content) throws IOException {
        try (content) {
            MessageDigest digest = MessageDigest.getInstance(name);
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer))
                digest.update(buffer, 0, read);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
