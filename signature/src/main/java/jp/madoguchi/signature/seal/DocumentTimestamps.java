package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.revocation.KeptCrls;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.SealRejected.Reason;
import jp.madoguchi.signature.timestamp.HeldSince;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.signature.timestamp.TimestampStanding;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * The document timestamps after a seal, checked, with the CRLs each of them covers.
 *
 * @param timestamps oldest first
 * @param crls CRLs in the revision of each timestamp
 */
record DocumentTimestamps(List<Timestamp> timestamps, List<List<byte[]>> crls) {
    private static final String RFC3161 = "ETSI.RFC3161";

    /** Checks that what follows the seal are document timestamps and nothing else, and each of them. */
    static DocumentTimestamps of(byte[] pdf, List<SignedRange.Claim> claims, CertificateCheck certificates)
            throws SealRejected {
        var found = new DocumentTimestamps(new ArrayList<>(), new ArrayList<>());
        if (claims.size() == 1) return found;
        try {
            found.read(pdf, claims, certificates);
            return found;
        } catch (IOException | RuntimeException e) {
            throw new SealRejected(
                    Reason.MALFORMED, "unreadable revision: " + e.getClass().getSimpleName());
        }
    }

    private void read(byte[] pdf, List<SignedRange.Claim> claims, CertificateCheck certificates)
            throws SealRejected, IOException {
        Revision before = revision(pdf, claims.get(0));
        try {
            Set<COSObjectKey> sealed = Set.copyOf(before.objects().keySet());
            for (SignedRange.Claim claim : claims.subList(1, claims.size())) {
                Revision after = revision(pdf, claim);
                try {
                    RevisionComparison.require(before, after, sealed);
                    timestamps.add(timestamp(claim, certificates));
                    crls.add(after.crls());
                } finally {
                    before.close();
                    before = after;
                }
            }
        } finally {
            before.close();
        }
        for (int i = 0; i + 1 < timestamps.size(); i++)
            if (timestamps.get(i + 1).at().isBefore(timestamps.get(i).at()))
                throw new SealRejected(Reason.TIMESTAMP, "times run backwards");
    }

    private static Revision revision(byte[] pdf, SignedRange.Claim claim) throws IOException {
        return Revision.of(Arrays.copyOf(pdf, claim.range().end()));
    }

    private static Timestamp timestamp(SignedRange.Claim claim, CertificateCheck certificates) throws SealRejected {
        if (!claim.subFilter().equals(RFC3161)) throw new SealRejected(Reason.TIMESTAMP, "not RFC 3161");
        try {
            byte[] token = SignedMessage.parsePadded(claim.range().message()).encoded();
            return new TimestampCheck(certificates).checkContent(token, claim.range()::feed);
        } catch (CmsRejected | TimestampRejected e) {
            throw new SealRejected(Reason.TIMESTAMP, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The CRLs kept for what a document timestamp took over.
     *
     * @param index of the document timestamp; what it does not cover, nobody keeps
     */
    RevocationSource kept(int index) {
        if (index >= timestamps.size()) return RevocationSource.none();
        return KeptCrls.of(crls.get(index), timestamps.get(index).at());
    }

    /** Follows the chain from the signature timestamp to now: each must have proved until the next took over. */
    AcceptedSeal.Standing standing(
            Optional<Timestamp> signature, Instant algorithmsEnd, RevocationSource revocation, HeldSince held)
            throws SealRejected {
        var chain = new ArrayList<Timestamp>();
        signature.ifPresent(chain::add);
        chain.addAll(timestamps);
        Instant first = timestamps.isEmpty() ? held.at() : timestamps.get(0).at();
        boolean outlived = !first.isBefore(algorithmsEnd);
        boolean known = true;
        for (int i = 0; i < chain.size(); i++) {
            Instant reliedOnAt = i + 1 < chain.size() ? chain.get(i + 1).at() : held.at();
            int covering = i + 1 - (signature.isPresent() ? 1 : 0);
            TimestampStanding one = TimestampStanding.of(
                    chain.get(i), reliedOnAt, revocation.orElse(kept(covering)).orElse(held.kept()));
            if (one.revoked()) throw new SealRejected(Reason.TIMESTAMP, "the authority's certificate is revoked");
            if (reliedOnAt.isBefore(chain.get(i).at())) throw new SealRejected(Reason.TIMESTAMP, "times run backwards");
            outlived |= one.outlived();
            known &= one.authority() instanceof RevocationStatus.Good;
        }
        Optional<Instant> until = chain.isEmpty()
                ? Optional.empty()
                : Optional.of(chain.get(chain.size() - 1).provesUntil());
        if (timestamps.isEmpty()) until = until.map(ends -> ends.isBefore(algorithmsEnd) ? ends : algorithmsEnd);
        return new AcceptedSeal.Standing(outlived, known, until);
    }
}
