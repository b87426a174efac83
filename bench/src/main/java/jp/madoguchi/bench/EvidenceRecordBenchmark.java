package jp.madoguchi.bench;

import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import jp.madoguchi.signature.archive.ArchiveChain;
import jp.madoguchi.signature.archive.EvidenceRecordCheck;
import jp.madoguchi.signature.archive.EvidenceRecords;
import jp.madoguchi.signature.archive.HashTree;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.timestamp.TimestampSource;

/**
 * Evidence records of 10,000 containers of 20 KB: hashing and putting them under one timestamp for each thousand, renewing the hash tree,
 * checking one; and what a nightly run over a million would take, computed from it. Without the database, whose part is
 * reading each container once.
 */
public final class EvidenceRecordBenchmark implements Benchmark {
    private static final int FILES = 10_000;
    private static final int BATCH = 1_000;
    private static final int BYTES = 20_000;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "evidence-records";
    }

    /** Work whose CPU time is taken. */
    private interface Work {
        void run() throws Exception;
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        var bench = new SigningBench(KeyKind.P_256);
        TimestampSource timestamps = bench.timestamps();
        byte[] content = new byte[BYTES];
        new Random(1).nextBytes(content);
        var chains = new ArrayList<ArchiveChain>();
        double batching = seconds(() -> {
            List<byte[]> hashes = hashes("SHA-256", content);
            chains.clear();
            for (int from = 0; from < FILES; from += BATCH) {
                HashTree tree = HashTree.stamp("SHA-256", hashes.subList(from, from + BATCH), timestamps);
                byte[] token = EvidenceRecords.normalised(tree.timestamp().token());
                tree.paths().forEach(path -> chains.add(new ArchiveChain("SHA-256", path, List.of(token))));
            }
        });
        report(results, "evidence records: containers hashed and put under archive timestamps", batching);
        double renewal = seconds(() -> {
            List<byte[]> hashes = hashes("SHA-512", content);
            for (int i = 0; i < FILES; i++)
                hashes.set(i, EvidenceRecords.renewedHash("SHA-512", hashes.get(i), List.of(chains.get(i))));
            for (int from = 0; from < FILES; from += BATCH)
                HashTree.stamp("SHA-512", hashes.subList(from, from + BATCH), timestamps);
        });
        report(results, "evidence records: hash tree renewed", renewal);
        var check = new EvidenceRecordCheck(
                new CertificateCheck(bench.anchors()), CrlSource.fixed(bench.crls(), SigningBench.CLOCK));
        byte[] first = numbered(content, 0);
        byte[] record = EvidenceRecords.write(List.of(chains.get(0)));
        double checks = seconds(() -> {
            for (int i = 0; i < 1_000; i++) check.check(record, first, SigningBench.CLOCK.instant());
        });
        results.accept(Result.atLeast("evidence records: strict check of one", 1_000 / checks, "/cpu-s", 500));
        results.accept(Result.of("evidence record, size", record.length, "bytes"));
    }

    private static void report(Consumer<Result> results, String name, double cpuSeconds) {
        results.accept(Result.atLeast(name, FILES / cpuSeconds, "/cpu-s", 1_000));
        double million = cpuSeconds * (1_000_000.0 / FILES) / 60;
        results.accept(Result.of(name + ", a million computed from 10,000", million, "CPU-minutes"));
    }

    private static List<byte[]> hashes(String digest, byte[] content) throws Exception {
        var hashes = new ArrayList<byte[]>(FILES);
        for (int i = 0; i < FILES; i++)
            hashes.add(MessageDigest.getInstance(digest).digest(numbered(content, i)));
        return hashes;
    }

    private static byte[] numbered(byte[] content, int number) {
        content[0] = (byte) number;
        content[1] = (byte) (number >> 8);
        return content;
    }

    /** CPU seconds of this thread, median of the rounds. */
    private static double seconds(Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var rounds = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            rounds.add((threads.getCurrentThreadCpuTime() - before) / 1e9);
        }
        rounds.sort(null);
        return rounds.get(ROUNDS / 2);
    }
}
