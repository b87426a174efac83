package jp.madoguchi.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jazzer on one target, in a process of its own: its agent instruments the classes of that process only, and a hang or
 * a full heap ends that process only.
 */
final class FuzzProcess {
    static final String TARGET = "madoguchi.fuzz.target";
    static final String CORPUS = "madoguchi.fuzz.corpus";
    /** The largest input that is tried. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Path FOLDER = Path.of("target", "fuzz");
    /** What is instrumented for coverage: parsers, not the arithmetic of keys. */
    private static final String GUIDED = String.join(
            ":",
            "jp.madoguchi.forms.**",
            "jp.madoguchi.signature.**",
            "jp.madoguchi.fuzz.planted.**",
            "org.bouncycastle.asn1.**",
            "org.bouncycastle.cert.**",
            "org.bouncycastle.cms.**",
            "org.bouncycastle.tsp.**",
            "org.apache.pdfbox.**",
            "com.fasterxml.jackson.core.**",
            "com.nimbusds.**");

    private final String target;
    private final Budget budget;

    FuzzProcess(String target, Budget budget) {
        this.target = target;
        this.budget = budget;
    }

    /**
     * How long and from where.
     *
     * @param seconds of fuzzing, after the process has made its keys and seeds
     * @param slowSeconds longest time for one input; a hang ends the process with code 70, any other finding with 77
     * @param seed of the fuzzer's random numbers
     */
    record Budget(long seconds, long slowSeconds, long seed) {
        /** Compiling well pays only in long runs. */
        String compiler() {
            return seconds > 180 ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1";
        }
    }

    /**
     * How it ended.
     *
     * @param exitCode 0 if nothing was found
     * @param inputs how many were tried
     * @param told what the fuzzer wrote: the finding, its input as Base64
     */
    record Outcome(String target, int exitCode, long inputs, String told) {
        /** What a person needs to see of it. */
        String finding() {
            int at = told.indexOf("\n== ");
            String from = at < 0 ? told.substring(Math.max(0, told.length() - 4_000)) : told.substring(at);
            return target + " ended with " + exitCode + ":" + from.substring(0, Math.min(12_000, from.length()));
        }
    }

    Outcome run() throws IOException, InterruptedException {
        Path folder = FOLDER.resolve(target).toAbsolutePath();
        clear(folder);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("log.txt");
        Path words = Words.write(folder.resolve("words.txt"), target);
        Process process = new ProcessBuilder(command(folder, corpus, words))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(budget.seconds() + 400, TimeUnit.SECONDS);
            String told = Files.readString(log, StandardCharsets.ISO_8859_1);
            return new Outcome(target, ended ? process.exitValue() : -1, inputs(told), told);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path folder, Path corpus, Path words) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                budget.compiler(),
                "-Dfile.encoding=UTF-8",
                "-D" + TARGET + "=" + target,
                "-D" + CORPUS + "=" + corpus,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Driven.class.getName(),
                "--instrumentation_includes=" + GUIDED,
                "--custom_hook_includes=" + GUIDED,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_len=" + MOST_BYTES,
                "-max_total_time=" + budget.seconds(),
                "-timeout=" + budget.slowSeconds(),
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                "-dict=" + words,
                "-seed=" + budget.seed()));
        command.add(corpus.toString());
        return command;
    }

    private static long inputs(String told) {
        Matcher found =
                Pattern.compile("stat::number_of_executed_units: *(\\d+)").matcher(told);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
