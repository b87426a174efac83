package jp.madoguchi.signature.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** Whether a certificate is of a profile: version, keyUsage, extendedKeyUsage, policies, not a CA. */
final class ProfileRules {
    private ProfileRules() {}

    static void require(X509Certificate certificate, CertificateProfile profile) throws CertificateRejected {
        if (certificate.getVersion() != 3) throw wrong("version " + certificate.getVersion());
        if (certificate.getSerialNumber().signum() <= 0) throw wrong("serial number not positive");
        if (certificate.getBasicConstraints() != -1) throw wrong("a CA certificate");
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null) throw wrong("no keyUsage");
        for (int bit : profile.keyUsages()) if (!usage[bit]) throw wrong("keyUsage lacks bit " + bit);
        for (int bit : profile.forbiddenKeyUsages()) if (usage[bit]) throw wrong("keyUsage has bit " + bit);
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        if (!critical.contains(Extension.keyUsage.getId())) throw wrong("keyUsage is not critical");
        requireExtendedUsage(certificate, profile, critical);
        if (!profile.policies().isEmpty() && policies(certificate).stream().noneMatch(profile.policies()::contains))
            throw wrong("none of the profile's policies");
    }

    private static void requireExtendedUsage(
            X509Certificate certificate, CertificateProfile profile, Set<String> critical) throws CertificateRejected {
        if (profile.extendedKeyUsages().isEmpty()) return;
        try {
            List<String> extended = certificate.getExtendedKeyUsage();
            if (extended == null || !Set.copyOf(extended).equals(profile.extendedKeyUsages()))
                throw wrong("extendedKeyUsage");
        } catch (CertificateParsingException e) {
            throw new CertificateRejected(CertificateReason.MALFORMED, "extendedKeyUsage");
        }
        if (!critical.contains(Extension.extendedKeyUsage.getId())) throw wrong("extendedKeyUsage is not critical");
    }

    private static Set<String> policies(X509Certificate certificate) throws CertificateRejected {
        byte[] extension = certificate.getExtensionValue(Extension.certificatePolicies.getId());
        var found = new HashSet<String>();
        if (extension == null) return found;
        try {
            byte[] value = ASN1OctetString.getInstance(extension).getOctets();
            for (PolicyInformation policy :
                    CertificatePolicies.getInstance(value).getPolicyInformation())
                found.add(policy.getPolicyIdentifier().getId());
            return found;
        } catch (IllegalArgumentException e) {
            throw new CertificateRejected(CertificateReason.MALFORMED, "certificatePolicies");
        }
    }

    private static CertificateRejected wrong(String detail) {
        return new CertificateRejected(CertificateReason.WRONG_PURPOSE, detail);
    }
}
