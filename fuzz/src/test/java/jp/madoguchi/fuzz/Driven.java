package jp.madoguchi.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the fuzzer calls inside its process: the one target that {@link FuzzProcess} named. */
public final class Driven {
    private static final List<Logger> QUIET = List.of(Logger.getLogger(""), Logger.getLogger("org.apache"));
    private static Target target = new Unset();

    private Driven() {}

    /** Before the first input: makes keys and writes the seeds. */
    public static void fuzzerInitialize() throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        String name = System.getProperty(FuzzProcess.TARGET);
        target = Targets.make(name);
        Path corpus = Path.of(System.getProperty(FuzzProcess.CORPUS));
        int number = 0;
        for (byte[] seed : Targets.seeds(name, target)) {
            if (seed.length > 0 && seed.length <= FuzzProcess.MOST_BYTES)
                Files.write(corpus.resolve("seed-" + number++), seed);
        }
        System.err.println("seeds: " + number);
    }

    /** One input; whatever it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.take(input);
    }

    /** Nothing is fuzzed before the target is made. */
    private static final class Unset implements Target {
        @Override
        public List<byte[]> seeds() {
            return List.of();
        }

        @Override
        public void take(byte[] input) {
            throw new IllegalStateException("no target");
        }
    }
}
