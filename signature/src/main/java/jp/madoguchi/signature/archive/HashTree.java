package jp.madoguchi.signature.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.ers.ERSArchiveTimeStamp;
import org.bouncycastle.tsp.ers.ERSArchiveTimeStampGenerator;
import org.bouncycastle.tsp.ers.ERSException;

/**
 * One timestamp over the hash tree of a batch.
 *
 * @param timestamp over the tree's root
 * @param paths each file's reduced hash tree in DER, in the order of the files; empty for a batch of one
 */
public record HashTree(Timestamp timestamp, List<Optional<byte[]>> paths) {
    public HashTree {
        paths = List.copyOf(paths);
    }

    /**
     * Builds the tree and has its root stamped.
     *
     * @param digest JCA name of the hash algorithm
     * @param hashes one for each file, at least one
     */
    public static HashTree stamp(String digest, List<byte[]> hashes, TimestampSource authority)
            throws TimestampUnavailable {
        if (hashes.isEmpty()) throw new IllegalArgumentException("a batch needs a file");
        if (hashes.size() == 1)
            return new HashTree(authority.timestamp(digest, hashes.get(0)), List.of(Optional.empty()));
        try {
            var generator = new ERSArchiveTimeStampGenerator(calculator(digest));
            for (byte[] hash : hashes) generator.addData((ignored, chain) -> hash);
            byte[] root = generator
                    .generateTimeStampRequest(new TimeStampRequestGenerator())
                    .getMessageImprintDigest();
            Timestamp timestamp = authority.timestamp(digest, root);
            var answer = new TimeStampResponse(new TimeStampResp(
                    new PKIStatusInfo(PKIStatus.granted), ContentInfo.getInstance(timestamp.token())));
            return new HashTree(timestamp, paths(generator.generateArchiveTimeStamps(answer), hashes));
        } catch (TSPException | ERSException | java.io.IOException e) {
            throw new IllegalStateException("no hash tree", e);
        }
    }

    /** Each path begins with the hash it belongs to; which file that is, the hash says. */
    private static List<Optional<byte[]>> paths(List<ERSArchiveTimeStamp> generated, List<byte[]> hashes) {
        Map<java.nio.ByteBuffer, byte[]> byHash = new HashMap<>();
        for (ERSArchiveTimeStamp one : generated) {
            PartialHashtree[] path = one.toASN1Structure().getReducedHashTree();
            byHash.put(java.nio.ByteBuffer.wrap(path[0].getValues()[0]), EvidenceRecords.der(new DERSequence(path)));
        }
        var paths = new ArrayList<Optional<byte[]>>();
        for (byte[] hash : hashes) {
            byte[] path = byHash.get(java.nio.ByteBuffer.wrap(hash));
            if (path == null) throw new IllegalStateException("a file is missing in its hash tree");
            paths.add(Optional.of(path));
        }
        return paths;
    }

    private static DigestCalculator calculator(String digest) {
        try {
            return new JcaDigestCalculatorProviderBuilder()
                    .setProvider(SecurityProvider.bouncyCastle())
                    .build()
                    .get(EvidenceRecords.identifier(digest));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
