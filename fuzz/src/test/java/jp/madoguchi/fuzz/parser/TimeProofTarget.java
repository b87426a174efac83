package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.archive.EvidenceRecordCheck;
import jp.madoguchi.signature.archive.EvidenceRecordRejected;
import jp.madoguchi.signature.archive.LongLifeBatch;
import jp.madoguchi.signature.authority.LongPki;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;

/** Evidence records and timestamp tokens: neither proves of a file what no seed proves of it. */
public final class TimeProofTarget implements Target {
    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "another file".getBytes(StandardCharsets.UTF_8);

    private final LongPki pki = new LongPki(LongPki.sha256Until("2060-01-01"));
    private final EvidenceRecordCheck records;
    private final TimestampCheck timestamps;
    private final List<byte[]> seeds = new ArrayList<>();
    private final Set<Instant> times = new HashSet<>();

    public TimeProofTarget() throws Exception {
        var batch = new LongLifeBatch(pki, List.of(FILE, OTHER, new byte[30]));
        note(batch);
        pki.goTo(1);
        batch.renewTimestamp();
        note(batch);
        pki.goTo(2);
        batch.renewTree("SHA-512");
        note(batch);
        seeds.add(pki.timestamps()
                .timestamp(MessageDigest.getInstance("SHA-256").digest(FILE))
                .token());
        records = new EvidenceRecordCheck(pki.check(), pki.revocation());
        timestamps = new TimestampCheck(pki.check());
    }

    private void note(LongLifeBatch batch) {
        times.add(pki.now());
        for (int i = 0; i < 3; i++) seeds.add(batch.evidence(i).orElseThrow());
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    @Override
    public void take(byte[] input) {
        try {
            require(times.contains(records.check(input, FILE, pki.now()).since()), "accepted another time");
        } catch (EvidenceRecordRejected refused) {
            require(refused.reason() != null, "no reason");
        }
        try {
            require(times.contains(timestamps.check(input, FILE).at()), "accepted another time");
        } catch (TimestampRejected refused) {
            require(refused.getMessage() != null, "no reason");
        }
    }
}
