package jp.madoguchi.signature.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.PersonAttributes;
import jp.madoguchi.signature.certificate.RegisteredCorporation;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** The extensions of a leaf, taken from its profile. */
final class LeafExtensions {
    private static final String PERSON = "1.2.392.200149.8.5.5.";

    private LeafExtensions() {}

    static void add(X509v3CertificateBuilder builder, LeafRequest request, X509Certificate issuer, PublicKey key)
            throws IOException, GeneralSecurityException {
        CertificateProfile profile = request.profile();
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.keyUsage, true, keyUsage(profile.keyUsages()));
        if (!profile.policies().isEmpty()) builder.addExtension(Extension.certificatePolicies, true, policies(profile));
        if (!profile.extendedKeyUsages().isEmpty())
            builder.addExtension(Extension.extendedKeyUsage, true, extendedKeyUsage(profile));
        if (request.person().isPresent())
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    person(request.person().get()));
        if (request.corporation().isPresent())
            builder.addExtension(
                    RegisteredCorporation.OID,
                    false,
                    RegisteredCorporation.write(request.corporation().get()));
        builder.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
    }

    private static KeyUsage keyUsage(Set<Integer> bits) {
        int usage = 0;
        if (bits.contains(0)) usage |= KeyUsage.digitalSignature;
        if (bits.contains(1)) usage |= KeyUsage.nonRepudiation;
        return new KeyUsage(usage);
    }

    private static CertificatePolicies policies(CertificateProfile profile) {
        // A certificate asserts one policy: the first one, as the card's do.
        return new CertificatePolicies(profile.policies().stream()
                .sorted()
                .limit(1)
                .map(oid -> new PolicyInformation(new ASN1ObjectIdentifier(oid)))
                .toArray(PolicyInformation[]::new));
    }

    private static ExtendedKeyUsage extendedKeyUsage(CertificateProfile profile) {
        return new ExtendedKeyUsage(profile.extendedKeyUsages().stream()
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toArray(KeyPurposeId[]::new));
    }

    private static GeneralNames person(PersonAttributes person) {
        var names = new ArrayList<GeneralName>();
        names.add(other("1", person.name()));
        names.add(other("2", person.nameSubstitutes()));
        person.sex().ifPresent(sex -> names.add(other("3", sex)));
        person.birthDate().ifPresent(date -> {
            char era = date.getYear() >= 2019 ? '5' : date.getYear() >= 1989 ? '4' : '3';
            names.add(other("4", era + DateTimeFormatter.BASIC_ISO_DATE.format(date)));
        });
        names.add(other("5", person.address()));
        names.add(other("6", person.addressSubstitutes()));
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static GeneralName other(String arc, String value) {
        return new GeneralName(
                GeneralName.otherName, new OtherName(new ASN1ObjectIdentifier(PERSON + arc), new DERUTF8String(value)));
    }
}
