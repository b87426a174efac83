package jp.madoguchi.signature.archive;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Writes evidence records from what a batch's files share and what is each file's own. */
public final class EvidenceRecords {
    private static final Map<String, ASN1ObjectIdentifier> DIGESTS = Map.of(
            "SHA-256", NISTObjectIdentifiers.id_sha256,
            "SHA-384", NISTObjectIdentifiers.id_sha384,
            "SHA-512", NISTObjectIdentifiers.id_sha512);

    private EvidenceRecords() {}

    /**
     * The evidence record of one file.
     *
     * @param chains oldest first; a new one begins with each hash-tree renewal
     * @return DER of an EvidenceRecord
     */
    public static byte[] write(List<ArchiveChain> chains) {
        var digests = new LinkedHashSet<String>();
        for (ArchiveChain chain : chains) digests.add(chain.digest());
        AlgorithmIdentifier[] algorithms =
                digests.stream().map(EvidenceRecords::identifier).toArray(AlgorithmIdentifier[]::new);
        return der(new EvidenceRecord(algorithms, null, null, sequence(chains)));
    }

    /**
     * What the first timestamp of a new chain stamps for a file (hash-tree renewal, RFC 4998, 5.3): the digest over the
     * file's digest and the digest of everything that proved it before.
     *
     * @param digest JCA name of the new algorithm
     * @param file digest of the file with the new algorithm
     * @param before every chain of the file's record so far
     */
    public static byte[] renewedHash(String digest, byte[] file, List<ArchiveChain> before) {
        return renewedHash(digest, file, sequence(before));
    }

    static byte[] renewedHash(String digest, byte[] file, ArchiveTimeStampSequence before) {
        MessageDigest both = digest(digest);
        both.update(file);
        both.update(digest(digest).digest(der(before)));
        return both.digest();
    }

    /** What a renewal stamps: the digest of the token before it (timestamp renewal, RFC 4998, 5.2). */
    public static byte[] renewedTimestamp(String digest, byte[] token) {
        return digest(digest).digest(normalised(token));
    }

    /** What a token stamps: the value of its imprint. */
    public static byte[] imprint(byte[] token) {
        try {
            return new TimeStampToken(ContentInfo.getInstance(token))
                    .getTimeStampInfo()
                    .getMessageImprintDigest();
        } catch (TSPException | IOException e) {
            throw new IllegalArgumentException("not a timestamp token", e);
        }
    }

    /** Who made a token that was checked before: the common name of the authority's certificate, else its whole name. */
    public static String authority(byte[] token) {
        try {
            var parsed = new TimeStampToken(ContentInfo.getInstance(token));
            for (X509CertificateHolder one : parsed.getCertificates().getMatches(null))
                if (parsed.getSID().match(one)) return name(one.getSubject());
            return name(parsed.getSID().getIssuer());
        } catch (TSPException | IOException e) {
            throw new IllegalArgumentException("not a timestamp token", e);
        }
    }

    private static String name(X500Name whole) {
        RDN[] common = whole.getRDNs(BCStyle.CN);
        return common.length == 0
                ? whole.toString()
                : IETFUtils.valueToString(common[0].getFirst().getValue());
    }

    /** The token as it stands in a record: DER. */
    public static byte[] normalised(byte[] token) {
        return der(ContentInfo.getInstance(token));
    }

    private static ArchiveTimeStampSequence sequence(List<ArchiveChain> chains) {
        return new ArchiveTimeStampSequence(
                chains.stream().map(EvidenceRecords::chain).toArray(ArchiveTimeStampChain[]::new));
    }

    private static ArchiveTimeStampChain chain(ArchiveChain chain) {
        var timestamps = new ArrayList<ArchiveTimeStamp>();
        AlgorithmIdentifier digest = identifier(chain.digest());
        for (byte[] token : chain.tokens()) {
            Optional<byte[]> path = timestamps.isEmpty() ? chain.path() : Optional.empty();
            timestamps.add(new ArchiveTimeStamp(
                    digest, path.map(EvidenceRecords::path).orElse(null), ContentInfo.getInstance(token)));
        }
        return new ArchiveTimeStampChain(timestamps.toArray(ArchiveTimeStamp[]::new));
    }

    private static PartialHashtree[] path(byte[] der) {
        ASN1Sequence groups = ASN1Sequence.getInstance(der);
        var path = new PartialHashtree[groups.size()];
        for (int i = 0; i < path.length; i++) path[i] = PartialHashtree.getInstance(groups.getObjectAt(i));
        return path;
    }

    static AlgorithmIdentifier identifier(String digest) {
        ASN1ObjectIdentifier oid = DIGESTS.get(digest);
        if (oid == null) throw new IllegalArgumentException("not a digest of archive timestamps: " + digest);
        return new AlgorithmIdentifier(oid);
    }

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] der(org.bouncycastle.asn1.ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
