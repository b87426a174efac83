package jp.madoguchi.signature.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.timestamp.LongTermMaterial;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Raises a sealed PDF to PAdES-B-LTA, and renews it later (ETSI EN 319 142-1, 5.5 and 5.6): certificates and CRLs into
 * the document security store, and a document timestamp over everything, as one incremental update. Thread-safe.
 */
public final class SealAugmentation {
    private static final int TOKEN_BYTES = 16 * 1024;
    private static final COSName CERTS = COSName.getPDFName("Certs");

    private final SealCheck check;
    private final CrlSource crls;
    private final TimestampSource timestamps;

    public SealAugmentation(CertificateCheck certificates, CrlSource crls, TimestampSource timestamps) {
        this.check = new SealCheck(certificates, crls);
        this.crls = crls;
        this.timestamps = timestamps;
    }

    /**
     * The augmented document.
     *
     * @param pdf the file; it begins with the file as it was
     * @param provableUntil until when it proves itself with nothing but the file
     */
    public record Augmented(byte[] pdf, Instant provableUntil) {}

    /**
     * Adds a document timestamp and what it takes to check everything before it.
     *
     * @param now the trusted instant
     * @throws SealRejected if the seal does not hold, or held no longer
     * @throws MaterialUnavailable if the CRLs issued after sealing are not there yet; try again later
     */
    public Augmented augment(byte[] pdf, Instant now)
            throws SealRejected, MaterialUnavailable, TimestampUnavailable, IOException {
        AcceptedSeal seal = check.check(pdf, now);
        if (seal.standing().outlived())
            throw new SealRejected(SealRejected.Reason.TIMESTAMP, "it ended before it was renewed");
        var collector = new LongTermMaterial.Collector(crls);
        if (seal.documentTimestamps().isEmpty()) {
            collector.signer(seal.sealer(), seal.sealedAt());
            if (seal.timestamp().isPresent())
                collector.authority(seal.timestamp().get());
        } else {
            List<Timestamp> known = seal.documentTimestamps();
            collector.authority(known.get(known.size() - 1));
        }
        return update(pdf, collector.material());
    }

    private Augmented update(byte[] pdf, LongTermMaterial material) throws IOException, TimestampUnavailable {
        var out = new ByteArrayOutputStream(pdf.length + 128 * 1024);
        Timestamp timestamp;
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            store(document, material);
            var dictionary = new PDSignature();
            dictionary.setType(COSName.DOC_TIME_STAMP);
            dictionary.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            dictionary.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
            options.setPreferredSignatureSize(TOKEN_BYTES);
            document.addSignature(dictionary, options);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
            timestamp = timestamps.timestamp(sha256(external.getContent()));
            if (timestamp.token().length > TOKEN_BYTES) throw new IOException("the timestamp does not fit its place");
            external.setSignature(timestamp.token());
        }
        return new Augmented(out.toByteArray(), timestamp.provesUntil());
    }

    private static void store(PDDocument document, LongTermMaterial material) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary store = catalog.getCOSDictionary(Revision.DSS);
        if (store == null) {
            store = new COSDictionary();
            store.setItem(COSName.TYPE, Revision.DSS);
            catalog.setItem(Revision.DSS, store);
        }
        var certificates = new ArrayList<byte[]>();
        try {
            for (X509Certificate certificate : material.certificates()) certificates.add(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
        add(document, store, CERTS, certificates);
        add(document, store, Revision.CRLS, material.crls());
        store.setNeedToBeUpdated(true);
        catalog.setNeedToBeUpdated(true);
    }

    private static void add(PDDocument document, COSDictionary store, COSName name, List<byte[]> contents)
            throws IOException {
        COSArray all = store.getCOSArray(name);
        if (all == null) {
            all = new COSArray();
            store.setItem(name, all);
        }
        for (byte[] content : contents) {
            if (contains(all, content)) continue;
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream to = stream.createOutputStream(COSName.FLATE_DECODE)) {
                to.write(content);
            }
            all.add(stream);
        }
        all.setNeedToBeUpdated(true);
    }

    private static boolean contains(COSArray all, byte[] content) throws IOException {
        for (int i = 0; i < all.size(); i++)
            if (all.getObject(i) instanceof COSStream stream)
                try (InputStream in = stream.createInputStream()) {
                    if (Arrays.equals(in.readAllBytes(), content)) return true;
                }
        return false;
    }

    private static byte[] sha256(InputStream content) throws IOException {
        try (content) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer))
                digest.update(buffer, 0, read);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
