package jp.madoguchi.signature.archive;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.authority.LongPki;

/** A batch as the installation keeps it: tokens shared, paths each file's own. */
public final class LongLifeBatch {
    private final LongPki pki;
    private final List<byte[]> files;
    private final List<List<ArchiveChain>> records = new ArrayList<>();
    private byte[] imprint = new byte[0];

    public LongLifeBatch(LongPki pki, List<byte[]> files) throws Exception {
        this.pki = pki;
        this.files = files;
        for (int i = 0; i < files.size(); i++) records.add(new ArrayList<>());
        renewTree("SHA-256");
    }

    public void renewTree(String digest) throws Exception {
        if (!records.get(0).isEmpty()) makeReady();
        var hashes = new ArrayList<byte[]>();
        for (int i = 0; i < files.size(); i++) {
            byte[] hash = MessageDigest.getInstance(digest).digest(files.get(i));
            List<ArchiveChain> before = records.get(i);
            hashes.add(before.isEmpty() ? hash : EvidenceRecords.renewedHash(digest, hash, before));
        }
        HashTree tree = HashTree.stamp(digest, hashes, pki.timestamps());
        byte[] token = EvidenceRecords.normalised(tree.timestamp().token());
        for (int i = 0; i < files.size(); i++)
            records.get(i).add(new ArchiveChain(digest, tree.paths().get(i), List.of(token)));
        imprint = imprint(token);
    }

    public void renewTimestamp() throws Exception {
        byte[] ready = makeReady();
        String digest = last(records.get(0)).digest();
        imprint = EvidenceRecords.renewedTimestamp(digest, ready);
        byte[] token = EvidenceRecords.normalised(
                pki.timestamps().timestamp(digest, imprint).token());
        for (List<ArchiveChain> record : records) {
            ArchiveChain chain = record.remove(record.size() - 1);
            var tokens = new ArrayList<>(chain.tokens());
            tokens.add(token);
            record.add(new ArchiveChain(chain.digest(), chain.path(), tokens));
        }
    }

    private byte[] makeReady() throws Exception {
        ArchiveChain last = last(records.get(0));
        byte[] old = last.tokens().get(last.tokens().size() - 1);
        byte[] ready = new ArchiveTokens(pki.check(), pki.revocation()).ready(old, last.digest(), imprint, pki.now());
        for (List<ArchiveChain> record : records) {
            ArchiveChain chain = record.remove(record.size() - 1);
            var tokens = new ArrayList<>(chain.tokens());
            tokens.set(tokens.size() - 1, ready);
            record.add(new ArchiveChain(chain.digest(), chain.path(), tokens));
        }
        return ready;
    }

    private static ArchiveChain last(List<ArchiveChain> record) {
        return record.get(record.size() - 1);
    }

    private static byte[] imprint(byte[] token) throws Exception {
        return new org.bouncycastle.tsp.TimeStampToken(org.bouncycastle.asn1.cms.ContentInfo.getInstance(token))
                .getTimeStampInfo()
                .getMessageImprintDigest();
    }

    byte[] record(int index) {
        return EvidenceRecords.write(records.get(index));
    }

    public Optional<byte[]> evidence(int index) {
        return Optional.of(record(index));
    }
}
