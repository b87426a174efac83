package jp.madoguchi.signature.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/** Reads certificates strictly: one certificate, DER or PEM, nothing after it. */
public final class Certificates {
    private static final int MAX_BYTES = 64 * 1024;
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private Certificates() {}

    /**
     * Reads one certificate.
     *
     * @throws CertificateRejected {@code MALFORMED} if the bytes are anything but one certificate of at most 64 KiB
     */
    public static X509Certificate read(byte[] encoded) throws CertificateRejected {
        byte[] der = encoded.length > 0 && encoded[0] == '-' ? pem(encoded) : encoded;
        return readDer(der);
    }

    /** Every {@code *.crt}, {@code *.cer} and {@code *.pem} file of a folder, by name. */
    public static List<X509Certificate> readFolder(Path folder) throws IOException {
        var found = new ArrayList<X509Certificate>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".crt") && !name.endsWith(".cer") && !name.endsWith(".pem")) continue;
                try {
                    found.add(read(Files.readAllBytes(file)));
                } catch (CertificateRejected e) {
                    throw new IOException("not a certificate: " + file, e);
                }
            }
        }
        return found;
    }

    /** The same certificate as an object of Bouncy Castle, whatever made it. */
    static X509Certificate bouncy(X509Certificate certificate) throws CertificateRejected {
        if (certificate.getClass().getName().startsWith("org.bouncycastle.")) return certificate;
        try {
            return readDer(certificate.getEncoded());
        } catch (CertificateException e) {
            throw new CertificateRejected(CertificateReason.MALFORMED, "unreadable certificate");
        }
    }

    private static X509Certificate readDer(byte[] der) throws CertificateRejected {
        if (der.length > MAX_BYTES) throw new CertificateRejected(CertificateReason.MALFORMED, "too large");
        try {
            ASN1Primitive parsed = ASN1Primitive.fromByteArray(der);
            if (!(parsed instanceof ASN1Sequence) || !Arrays.equals(parsed.getEncoded("DER"), der))
                throw new CertificateRejected(CertificateReason.MALFORMED, "not DER");
            var factory = CertificateFactory.getInstance("X.509", SecurityProvider.bouncyCastle());
            var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            requireReadable(certificate);
            return certificate;
        } catch (IOException | CertificateException | RuntimeException e) {
            throw new CertificateRejected(CertificateReason.MALFORMED, "unreadable certificate");
        }
    }

    /** Reads every part that is parsed lazily, so that a malformed one is found here and nowhere else. */
    private static void requireReadable(X509Certificate certificate) throws CertificateException {
        Objects.requireNonNull(certificate.getPublicKey());
        Objects.requireNonNull(certificate.getSubjectX500Principal());
        Objects.requireNonNull(certificate.getIssuerX500Principal());
        Instant begins = certificate.getNotBefore().toInstant();
        if (begins.isAfter(certificate.getNotAfter().toInstant())) throw new CertificateException("validity");
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        Set<String> others = certificate.getNonCriticalExtensionOIDs();
        if (critical != null && others != null && critical.stream().anyMatch(others::contains))
            throw new CertificateException("an extension twice");
        if (certificate.getBasicConstraints() < -1) throw new CertificateException("basicConstraints");
        List<String> extended = certificate.getExtendedKeyUsage();
        if (extended != null && extended.isEmpty()) throw new CertificateException("empty extendedKeyUsage");
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && usage.length < 7) throw new CertificateException("keyUsage");
    }

    private static byte[] pem(byte[] encoded) throws CertificateRejected {
        String text = new String(encoded, StandardCharsets.US_ASCII).strip();
        boolean framed = text.length() > BEGIN.length() + END.length() && text.startsWith(BEGIN) && text.endsWith(END);
        if (!framed) throw new CertificateRejected(CertificateReason.MALFORMED, "not one PEM certificate");
        try {
            String body = text.substring(BEGIN.length(), text.length() - END.length());
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new CertificateRejected(CertificateReason.MALFORMED, "bad Base64");
        }
    }
}
