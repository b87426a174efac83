package jp.madoguchi.signature.dossier;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;

/** One folder of the ZIP with what one signature needs, and the steps that check it. */
final class Folder {
    private final String name;
    private final Map<String, byte[]> files;
    private final Instructions instructions;

    Folder(String name, Map<String, byte[]> files, Instructions instructions) {
        this.name = name;
        this.files = files;
        this.instructions = instructions;
    }

    Instructions steps() {
        return instructions;
    }

    /** Adds a file; returns its path in the ZIP, which no shell needs to quote. */
    String add(String file, byte[] content) {
        String path = name + "/" + file;
        if (!path.matches("[A-Za-z0-9./-]+")) throw new IllegalArgumentException("a name that needs quoting");
        files.put(path, content);
        return path;
    }

    String path(String file) {
        return name + "/" + file;
    }

    /** The signer's issuers as PEM. */
    String authorities(String file, CheckedCertificate signer) {
        return add(
                file,
                pem(signer.path()
                        .subList(
                                Math.min(1, signer.path().size() - 1),
                                signer.path().size())));
    }

    static byte[] pem(Collection<X509Certificate> certificates) {
        var text = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates)
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The steps that show that a certificate was not revoked, where a CRL was kept. */
    void revocation(String file, CheckedCertificate certificate, String authorities, List<byte[]> crls) {
        Optional<byte[]> crl =
                crls.stream().filter(one -> issuedBy(one, certificate)).findFirst();
        if (crl.isEmpty()) return;
        String list = add(file, crl.get());
        instructions.step(
                "失効リストの署名を確かめます。",
                "The revocation list was signed by the authority.",
                "openssl crl -inform DER -in " + list + " -CAfile " + authorities
                        + " -noout 2>&1 | grep -q 'verify OK'");
        String serial = certificate.certificate().getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
        String hex = serial.length() % 2 == 0 ? serial : "0" + serial;
        instructions.step(
                "証明書が失効リストに載っていないことを確かめます。",
                "The certificate is not on the revocation list.",
                "! openssl crl -inform DER -in " + list + " -noout -text | grep -q 'Serial Number: " + hex + "$'");
    }

    private static boolean issuedBy(byte[] encoded, CheckedCertificate certificate) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            X509CRL crl = (X509CRL) factory.generateCRL(new ByteArrayInputStream(encoded));
            crl.verify(certificate.issuer().getPublicKey());
            return crl.getIssuerX500Principal().equals(certificate.certificate().getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The option that checks a certificate at an instant. */
    static String at(Instant instant) {
        return " -attime " + instant.getEpochSecond();
    }
}
