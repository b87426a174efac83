package jp.madoguchi.signature.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * CRLs found inside a signed file. They speak only as long as their issuer's certificate was valid when they provably
 * existed: an issuer's old key may be anybody's by now.
 */
public final class KeptCrls implements RevocationSource {
    private final List<LoadedCrl> crls;
    private final Instant heldAt;

    private KeptCrls(List<LoadedCrl> crls, Instant heldAt) {
        this.crls = crls;
        this.heldAt = heldAt;
    }

    /**
     * The CRLs of a file.
     *
     * @param encoded DER; unreadable ones are left out
     * @param heldAt when they provably existed: a later timestamp over them, else now
     */
    public static KeptCrls of(List<byte[]> encoded, Instant heldAt) {
        var loaded = new ArrayList<LoadedCrl>();
        for (byte[] crl : encoded) LoadedCrl.parse(crl, List.of()).ifPresent(loaded::add);
        return new KeptCrls(loaded, heldAt);
    }

    @Override
    public RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at) {
        RevocationStatus found = new RevocationStatus.Unknown("no CRL kept with the file");
        if (heldAt.isAfter(issuer.getNotAfter().toInstant())) return found;
        for (LoadedCrl crl : crls) {
            if (!crl.isOf(issuer)) continue;
            RevocationStatus status = crl.status(certificate, issuer, at, heldAt);
            if (status instanceof RevocationStatus.Revoked) return status;
            if (status instanceof RevocationStatus.Good) found = status;
        }
        return found;
    }
}
