package jp.madoguchi.signature.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** One revision of a PDF: the file up to the end of one of its signatures. */
final class Revision implements AutoCloseable {
    static final COSName DSS = COSName.getPDFName("DSS");
    static final COSName CRLS = COSName.getPDFName("CRLs");
    private static final int MAX_CRLS = 256;
    private static final int MAX_CRL_BYTES = 8 * 1024 * 1024;

    private final PDDocument document;

    private Revision(PDDocument document) {
        this.document = document;
    }

    static Revision of(byte[] file) throws IOException {
        return new Revision(Loader.loadPDF(file));
    }

    COSDictionary trailer() {
        return document.getDocument().getTrailer();
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    COSDictionary firstPage() {
        return document.getPage(0).getCOSObject();
    }

    /** Where each object stands; an object inside another one by that one's number. */
    Map<COSObjectKey, Long> objects() {
        return document.getDocument().getXrefTable();
    }

    /** What an object is. */
    @Nullable
    COSBase object(COSObjectKey key) {
        return document.getDocument().getObjectFromPool(key).getObject();
    }

    /** Keys of every object below the document security store. */
    Set<COSObjectKey> securityStore() {
        var keys = new HashSet<COSObjectKey>();
        collect(catalog().getItem(DSS), keys, Collections.newSetFromMap(new IdentityHashMap<>()));
        return keys;
    }

    private static void collect(@Nullable COSBase item, Set<COSObjectKey> keys, Set<COSBase> seen) {
        if (item == null || !seen.add(item)) return;
        if (item instanceof COSObject reference) {
            keys.add(reference.getKey());
            collect(reference.getObject(), keys, seen);
        } else if (item instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) collect(dictionary.getItem(name), keys, seen);
        } else if (item instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) collect(array.get(i), keys, seen);
        }
    }

    /** The CRLs of the document security store, DER; none of them checked. */
    List<byte[]> crls() throws IOException {
        var found = new ArrayList<byte[]>();
        COSDictionary store = catalog().getCOSDictionary(DSS);
        COSArray crls = store == null ? null : store.getCOSArray(CRLS);
        if (crls == null) return found;
        for (int i = 0; i < Math.min(crls.size(), MAX_CRLS); i++)
            if (crls.getObject(i) instanceof COSStream stream) found.add(read(stream));
        return found;
    }

    private static byte[] read(COSStream stream) throws IOException {
        var out = new ByteArrayOutputStream();
        try (InputStream in = stream.createInputStream()) {
            out.write(in.readNBytes(MAX_CRL_BYTES));
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
