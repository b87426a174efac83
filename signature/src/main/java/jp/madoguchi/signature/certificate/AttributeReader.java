package jp.madoguchi.signature.certificate;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.jspecify.annotations.Nullable;

/** Reads whom a certificate names, strictly: what a profile must carry and does not is a rejection. */
final class AttributeReader {
    private static final String PERSON = "1.2.392.200149.8.5.5.";
    private static final String LEGAL_PERSON = "NTRJP-";

    private AttributeReader() {}

    static SignerAttributes read(X509Certificate certificate, CertificateProfile profile) throws CertificateRejected {
        try {
            return switch (profile.attributes()) {
                case PERSON -> person(certificate);
                case CORPORATION -> corporation(certificate);
                case SUBJECT -> subject(certificate);
            };
        } catch (RuntimeException e) {
            // Bouncy Castle tells an odd encoding by any of a dozen kinds, NoSuchElementException among them.
            throw new CertificateRejected(CertificateReason.ATTRIBUTES, "unreadable attributes");
        }
    }

    private static PersonAttributes person(X509Certificate certificate) throws CertificateRejected {
        Map<String, String> names = otherNames(certificate);
        return new PersonAttributes(
                required(names.get(PERSON + "1"), "name"),
                names.getOrDefault(PERSON + "2", ""),
                Optional.ofNullable(names.get(PERSON + "3")),
                birthDate(names.get(PERSON + "4")),
                names.getOrDefault(PERSON + "5", ""),
                names.getOrDefault(PERSON + "6", ""));
    }

    /** {@code EYYYYMMDD}: an era digit, then the Gregorian date. */
    private static Optional<LocalDate> birthDate(@Nullable String written) {
        if (written == null || !written.matches("[0-9]{9}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.substring(1, 5)),
                    Integer.parseInt(written.substring(5, 7)),
                    Integer.parseInt(written.substring(7, 9))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> otherNames(X509Certificate certificate) throws CertificateRejected {
        byte[] extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
        var found = new HashMap<String, String>();
        if (extension == null) return found;
        GeneralNames names =
                GeneralNames.getInstance(ASN1OctetString.getInstance(extension).getOctets());
        for (GeneralName name : names.getNames()) {
            if (name.getTagNo() != GeneralName.otherName) continue;
            OtherName other = OtherName.getInstance(name.getName());
            if (!(other.getValue() instanceof ASN1UTF8String text)) continue;
            if (found.put(other.getTypeID().getId(), text.getString()) != null)
                throw new CertificateRejected(CertificateReason.ATTRIBUTES, "an attribute stands twice");
        }
        return found;
    }

    /**
     * The registrar's own extension; without it subject O, organizationIdentifier {@code NTRJP-<corporate number>}
     * (ETSI EN 319 412-1) and CN of the representative.
     */
    private static CorporateAttributes corporation(X509Certificate certificate) throws CertificateRejected {
        byte[] registered = certificate.getExtensionValue(RegisteredCorporation.OID.getId());
        if (registered != null) return RegisteredCorporation.read(registered);
        X500Name subject = name(certificate);
        String identifier = required(value(subject, BCStyle.ORGANIZATION_IDENTIFIER), "organizationIdentifier");
        if (!identifier.startsWith(LEGAL_PERSON))
            throw new CertificateRejected(CertificateReason.ATTRIBUTES, "organizationIdentifier");
        return new CorporateAttributes(
                identifier.substring(LEGAL_PERSON.length()),
                required(value(subject, BCStyle.O), "O"),
                required(value(subject, BCStyle.CN), "CN"));
    }

    private static SubjectAttributes subject(X509Certificate certificate) {
        String commonName = value(name(certificate), BCStyle.CN);
        return new SubjectAttributes(
                commonName != null
                        ? commonName
                        : certificate.getSubjectX500Principal().getName());
    }

    private static X500Name name(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static @Nullable String value(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        if (found.length != 1 || found[0].isMultiValued()) return null;
        return found[0].getFirst().getValue() instanceof ASN1String text ? text.getString() : null;
    }

    private static String required(@Nullable String value, String what) throws CertificateRejected {
        if (value == null || value.isEmpty()) throw new CertificateRejected(CertificateReason.ATTRIBUTES, "no " + what);
        return value;
    }
}
