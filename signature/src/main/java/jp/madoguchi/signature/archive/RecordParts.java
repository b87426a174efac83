package jp.madoguchi.signature.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.AlgorithmPolicy;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignedMessage;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;

/** Takes a record that was checked apart, for those who check it by hand. */
public final class RecordParts {
    private RecordParts() {}

    /**
     * One chain.
     *
     * @param digest JCA name
     * @param before DER of the chains before it, which it covers with the file; empty for the first
     * @param groups the hash tree's levels as they are hashed: each but the first with the hash of the level below
     * @param tokens how many timestamps
     */
    public record Chain(String digest, Optional<byte[]> before, List<List<byte[]>> groups, int tokens) {}

    /** The chains, oldest first. */
    public static List<Chain> of(byte[] record) {
        ArchiveTimeStampChain[] chains =
                EvidenceRecord.getInstance(record).getArchiveTimeStampSequence().getArchiveTimeStampChains();
        var parts = new ArrayList<Chain>();
        for (int i = 0; i < chains.length; i++) {
            ArchiveTimeStamp[] timestamps = chains[i].getArchiveTimestamps();
            String digest = AlgorithmPolicy.digest(timestamps[0]
                            .getDigestAlgorithmIdentifier()
                            .getAlgorithm()
                            .getId())
                    .orElseThrow();
            Optional<byte[]> before = i == 0
                    ? Optional.empty()
                    : Optional.of(EvidenceRecords.der(new ArchiveTimeStampSequence(Arrays.copyOf(chains, i))));
            parts.add(new Chain(digest, before, groups(timestamps[0], digest), timestamps.length));
        }
        return parts;
    }

    private static List<List<byte[]>> groups(ArchiveTimeStamp first, String digest) {
        var groups = new ArrayList<List<byte[]>>();
        PartialHashtree[] path = first.getReducedHashTree();
        if (path == null) return groups;
        byte[] node = new byte[0];
        for (int i = 0; i < path.length; i++) {
            var group = new ArrayList<>(List.of(path[i].getValues()));
            if (i > 0) group.add(node);
            node = group.get(0);
            if (group.size() == 1) continue;
            group.sort(Arrays::compareUnsigned);
            groups.add(List.copyOf(group));
            var all = EvidenceRecords.digest(digest);
            group.forEach(all::update);
            node = all.digest();
        }
        return groups;
    }

    /** CRLs kept inside a token. */
    public static List<byte[]> crls(byte[] token) {
        try {
            return SignedMessage.parse(token).revocationLists();
        } catch (CmsRejected e) {
            throw new IllegalArgumentException("not a checked token", e);
        }
    }
}
