package jp.madoguchi.signature.revocation;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** The part of an issuer's certificates a CRL speaks for (issuingDistributionPoint, RFC 5280 5.2.5). */
final class Partition {
    private final @Nullable IssuingDistributionPoint point;

    private Partition(@Nullable IssuingDistributionPoint point) {
        this.point = point;
    }

    static Partition of(X509CRL crl) {
        byte[] extension = crl.getExtensionValue(Extension.issuingDistributionPoint.getId());
        return new Partition(
                extension == null
                        ? null
                        : IssuingDistributionPoint.getInstance(
                                ASN1OctetString.getInstance(extension).getOctets()));
    }

    /** Whether a certificate is of this part; kinds of CRL this product does not read cover nothing. */
    boolean covers(X509Certificate certificate) {
        if (point == null) return true;
        if (point.isIndirectCRL() || point.onlyContainsAttributeCerts() || point.getOnlySomeReasons() != null)
            return false;
        boolean authority = certificate.getBasicConstraints() >= 0;
        if ((point.onlyContainsUserCerts() && authority) || (point.onlyContainsCACerts() && !authority)) return false;
        DistributionPointName name = point.getDistributionPoint();
        return name == null || names(certificate, name);
    }

    private static boolean names(X509Certificate certificate, DistributionPointName name) {
        byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (extension == null) return false;
        CRLDistPoint points =
                CRLDistPoint.getInstance(ASN1OctetString.getInstance(extension).getOctets());
        return Arrays.stream(points.getDistributionPoints())
                .map(DistributionPoint::getDistributionPoint)
                .anyMatch(name::equals);
    }
}
