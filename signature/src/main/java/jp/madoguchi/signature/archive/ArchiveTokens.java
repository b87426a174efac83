package jp.madoguchi.signature.archive;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.MessageWriter;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.timestamp.LongTermMaterial;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.signature.timestamp.TimestampStanding;

/** Makes archive timestamps ready to be renewed: their authority's path and CRL go into them first (RFC 4998, 5.2). */
public final class ArchiveTokens {
    private final CertificateCheck certificates;
    private final CrlSource crls;

    public ArchiveTokens(CertificateCheck certificates, CrlSource crls) {
        this.certificates = certificates;
        this.crls = crls;
    }

    /**
     * The token as it will be stamped by its renewal.
     *
     * @param digest JCA name of the chain's hash algorithm
     * @param imprint what it stamps
     * @param now the instant of the renewal
     * @throws TimestampRejected if it does not hold, has ended or was revoked: a renewal would prove nothing
     * @throws MaterialUnavailable if no CRL tells the authority's status
     */
    public byte[] ready(byte[] token, String digest, byte[] imprint, Instant now)
            throws TimestampRejected, MaterialUnavailable {
        Timestamp timestamp = new TimestampCheck(certificates).checkDigest(token, digest, imprint);
        TimestampStanding standing = TimestampStanding.of(timestamp, now, crls);
        if (standing.outlived()) throw new TimestampRejected("it ended at " + timestamp.provesUntil());
        if (standing.authority() instanceof RevocationStatus.Revoked)
            throw new TimestampRejected("the authority's certificate is revoked");
        LongTermMaterial material =
                new LongTermMaterial.Collector(crls).authority(timestamp).material();
        try {
            byte[] completed =
                    MessageWriter.withMaterial(SignedMessage.parse(token), material.certificates(), material.crls());
            return EvidenceRecords.normalised(completed);
        } catch (CmsRejected e) {
            throw new TimestampRejected(String.valueOf(e.getMessage()));
        }
    }
}
