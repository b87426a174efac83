package jp.madoguchi.launcher.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.verification.VerificationWorker;

/**
 * The child's main class. One run, one file:
 *
 * <ul>
 *   <li>standard input: the PDF, at most {@value #MAX_INPUT_BYTES} bytes;
 *   <li>argument {@code pages N}: standard output holds the number of pages in the file, then up to
 *       N pictures, each as its length (4 bytes, big-endian) and its PNG bytes, closed by length 0;
 *   <li>arguments {@code verify TRUST INSTANT [SUITE]}: examines a signed or sealed file, and {@code report TRUST
 *       INSTANT [SUITE]}: writes the second verifier's ETSI report; both as {@link VerificationWorker} says. {@code
 *       SUITE} is a file as {@link AlgorithmSuite#of} reads it, in place of the suite that ships;
 *   <li>exit code 0, or {@value #REFUSED} if the file is no PDF that can be drawn. Anything else
 *       (a signal, out of memory) is the parent's caps at work.
 * </ul>
 */
public final class Sandbox {

    /** What the child takes in at most. */
    public static final int MAX_INPUT_BYTES = 50 * 1024 * 1024;

    /** Exit code for a file that cannot be drawn. */
    public static final int REFUSED = 4;

    private Sandbox() {}

    /**
     * Draws one file and ends the process.
     *
     * @param arguments as above
     */
    public static void main(String[] arguments) throws IOException {
        String task = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length < (task.equals("pages") ? 2 : 3) || arguments.length > (task.equals("pages") ? 2 : 4)) {
            System.err.println("usage: pages N | verify TRUST INSTANT [SUITE] | report TRUST INSTANT [SUITE]");
            System.exit(2);
        }
        DataOutputStream answer =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A library that prints must not end up inside the pictures.
        System.setOut(new PrintStream(Objects.requireNonNull(System.err)));
        try {
            switch (task) {
                case "pages" -> draw(Integer.parseInt(arguments[1]), answer);
                case "verify" ->
                    VerificationWorker.examine(input(), answer, trust(arguments), suite(arguments), at(arguments));
                case "report" ->
                    VerificationWorker.etsiReport(input(), answer, trust(arguments), suite(arguments), at(arguments));
                default -> System.exit(2);
            }
            answer.flush();
        } catch (IOException | RuntimeException unreadable) {
            System.err.println(unreadable.getClass().getSimpleName());
            System.exit(REFUSED);
        }
        System.exit(0);
    }

    private static void draw(int maxPages, DataOutputStream answer) throws IOException {
        byte[] file = System.in.readNBytes(MAX_INPUT_BYTES + 1);
        if (file.length > MAX_INPUT_BYTES) {
            System.exit(REFUSED);
        }
        new PageDrawing(maxPages).draw(file, answer);
    }

    private static DataInputStream input() {
        return new DataInputStream(new BufferedInputStream(System.in));
    }

    private static Path trust(String[] arguments) {
        return Path.of(arguments[1]);
    }

    private static AlgorithmSuite suite(String[] arguments) throws IOException {
        return arguments.length > 3 ? AlgorithmSuite.read(Path.of(arguments[3])) : AlgorithmSuite.cryptrec();
    }

    private static Instant at(String[] arguments) {
        return Instant.parse(arguments[2]);
    }
}
