package jp.madoguchi.signature.cms;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last certificates parsed: seals, TSAs and their issuers come again and again, an applicant's when the form is
 * frozen, when the signature arrives and when it is checked. None of them is trusted for being here.
 */
public final class ParsedCertificates {
    private static final int BOUND = 2_000;
    private static final Map<ByteBuffer, X509Certificate> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, X509Certificate> eldest) {
            return size() > BOUND;
        }
    };

    private ParsedCertificates() {}

    /**
     * As {@link Certificates#read}.
     *
     * @throws CertificateRejected {@code MALFORMED}
     */
    public static X509Certificate read(byte[] encoded) throws CertificateRejected {
        ByteBuffer key = ByteBuffer.wrap(encoded.clone());
        @Nullable X509Certificate known;
        synchronized (KNOWN) {
            known = KNOWN.get(key);
        }
        if (known != null) return known;
        X509Certificate read = Certificates.read(encoded);
        synchronized (KNOWN) {
            KNOWN.put(key, read);
        }
        return read;
    }
}
