package jp.madoguchi.signature.archive;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.signature.archive.EvidenceRecordRejected.Reason;
import jp.madoguchi.signature.certificate.AlgorithmPolicy;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.revocation.KeptCrls;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.signature.timestamp.TimestampStanding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;

/** One walk through an evidence record: from the file's hash to the newest timestamp. */
final class RecordExamination {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_TIMESTAMPS = 1_000;

    private final CertificateCheck certificates;
    private final RevocationSource revocation;
    private final List<Link> links = new ArrayList<>();

    RecordExamination(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.revocation = revocation;
    }

    /** A timestamp of the record with the hash algorithm of its chain. */
    private record Link(Timestamp timestamp, String digest) {}

    ProvedExistence examine(byte[] record, byte[] file, Instant now) throws EvidenceRecordRejected {
        try {
            walk(parse(record).getArchiveTimeStampSequence(), file);
        } catch (RuntimeException e) {
            // Bouncy Castle tells an odd encoding by any of a dozen kinds, NoSuchElementException among them.
            throw new EvidenceRecordRejected(Reason.MALFORMED, "unreadable");
        }
        return judged(now);
    }

    private static EvidenceRecord parse(byte[] record) throws EvidenceRecordRejected {
        if (record.length > MAX_BYTES) throw new EvidenceRecordRejected(Reason.MALFORMED, "too large");
        try {
            ASN1Primitive object = ASN1Primitive.fromByteArray(record);
            if (object == null || !Arrays.equals(object.getEncoded("DER"), record))
                throw new EvidenceRecordRejected(Reason.MALFORMED, "not DER");
            EvidenceRecord parsed = EvidenceRecord.getInstance(object);
            // What this product does not read must not be there: it could change what was hashed.
            if (!Arrays.equals(EvidenceRecords.der(parsed), record))
                throw new EvidenceRecordRejected(Reason.MALFORMED, "parts of another version");
            return parsed;
        } catch (IOException | RuntimeException e) {
            throw new EvidenceRecordRejected(Reason.MALFORMED, "unreadable");
        } catch (StackOverflowError e) {
            throw new EvidenceRecordRejected(Reason.MALFORMED, "nested too deeply");
        }
    }

    private void walk(ArchiveTimeStampSequence sequence, byte[] file) throws EvidenceRecordRejected {
        ArchiveTimeStampChain[] chains = sequence.getArchiveTimeStampChains();
        if (chains.length == 0) throw new EvidenceRecordRejected(Reason.MALFORMED, "no chain");
        for (int i = 0; i < chains.length; i++) {
            String digest = digest(chains[i]);
            byte[] hash = EvidenceRecords.digest(digest).digest(file);
            if (i > 0) {
                var before = new ArchiveTimeStampSequence(Arrays.copyOf(chains, i));
                hash = EvidenceRecords.renewedHash(digest, hash, before);
            }
            chain(chains[i].getArchiveTimestamps(), digest, hash);
        }
    }

    private static String digest(ArchiveTimeStampChain chain) throws EvidenceRecordRejected {
        ArchiveTimeStamp[] timestamps = chain.getArchiveTimestamps();
        if (timestamps.length == 0) throw new EvidenceRecordRejected(Reason.MALFORMED, "an empty chain");
        String oid = timestamps[0].getDigestAlgorithmIdentifier().getAlgorithm().getId();
        for (ArchiveTimeStamp timestamp : timestamps)
            if (!timestamp.getDigestAlgorithmIdentifier().getAlgorithm().getId().equals(oid))
                throw new EvidenceRecordRejected(Reason.BROKEN, "a chain of several algorithms");
        return AlgorithmPolicy.digest(oid)
                .orElseThrow(() -> new EvidenceRecordRejected(Reason.WEAK_ALGORITHM, "digest " + oid));
    }

    private void chain(ArchiveTimeStamp[] timestamps, String digest, byte[] first) throws EvidenceRecordRejected {
        byte[] hash = first;
        for (ArchiveTimeStamp one : timestamps) {
            byte[] root = root(one.getReducedHashTree(), hash, digest, links.isEmpty());
            byte[] token = EvidenceRecords.der(one.getTimeStamp());
            Timestamp timestamp = checked(token, root, digest);
            if (!links.isEmpty()
                    && timestamp
                            .at()
                            .isBefore(links.get(links.size() - 1).timestamp().at()))
                throw new EvidenceRecordRejected(Reason.BROKEN, "times run backwards");
            links.add(new Link(timestamp, digest));
            if (links.size() > MAX_TIMESTAMPS) throw new EvidenceRecordRejected(Reason.MALFORMED, "too many");
            hash = EvidenceRecords.digest(digest).digest(token);
        }
    }

    /** The root that the timestamp must stamp (RFC 4998, 4.3): sorted, concatenated, hashed, group by group. */
    private static byte[] root(PartialHashtree[] path, byte[] hash, String digest, boolean file)
            throws EvidenceRecordRejected {
        if (path == null || path.length == 0) return hash;
        byte[] node = hash;
        for (int i = 0; i < path.length; i++) {
            List<byte[]> group = new ArrayList<>(List.of(path[i].getValues()));
            boolean there = group.stream().anyMatch(one -> MessageDigest.isEqual(one, hash));
            if (i == 0 && !there)
                throw new EvidenceRecordRejected(file ? Reason.OTHER_FILE : Reason.BROKEN, "hash not in its tree");
            if (i > 0) group.add(node);
            if (group.size() == 1) continue;
            group.sort(Arrays::compareUnsigned);
            MessageDigest all = EvidenceRecords.digest(digest);
            group.forEach(all::update);
            node = all.digest();
        }
        return node;
    }

    private Timestamp checked(byte[] token, byte[] root, String digest) throws EvidenceRecordRejected {
        try {
            return new TimestampCheck(certificates).checkDigest(token, digest, root);
        } catch (TimestampRejected e) {
            boolean file = links.isEmpty() && TimestampRejected.IMPRINT.equals(e.getMessage());
            throw new EvidenceRecordRejected(file ? Reason.OTHER_FILE : Reason.BROKEN, "timestamp: " + e.getMessage());
        }
    }

    /** Each timestamp must have proved until the next took over, the last one now; so must each hash algorithm. */
    private ProvedExistence judged(Instant now) throws EvidenceRecordRejected {
        boolean outlived = false;
        boolean known = true;
        Instant until = Instant.MAX;
        RevocationSource all = RevocationSource.none();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            Instant reliedOnAt =
                    i + 1 < links.size() ? links.get(i + 1).timestamp().at() : now;
            RevocationSource kept = KeptCrls.of(kept(link.timestamp()), reliedOnAt);
            all = all.orElse(kept);
            TimestampStanding standing = TimestampStanding.of(link.timestamp(), reliedOnAt, revocation.orElse(kept));
            if (standing.revoked())
                throw new EvidenceRecordRejected(
                        Reason.REVOKED, link.timestamp().authority());
            Instant hashEnds = certificates.suite().endOfDigest(link.digest());
            outlived |= standing.outlived() || !reliedOnAt.isBefore(hashEnds);
            known &= standing.authority() instanceof RevocationStatus.Good;
            Instant ends = link.timestamp().provesUntil();
            until = ends.isBefore(hashEnds) ? ends : hashEnds;
        }
        List<Timestamp> timestamps = links.stream().map(Link::timestamp).toList();
        return new ProvedExistence(timestamps.get(0).at(), until, outlived, known, timestamps, all);
    }

    private static List<byte[]> kept(Timestamp timestamp) {
        try {
            return SignedMessage.parse(timestamp.token()).revocationLists();
        } catch (CmsRejected e) {
            throw new IllegalStateException(e);
        }
    }
}
