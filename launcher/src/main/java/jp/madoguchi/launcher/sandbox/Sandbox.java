package jp.madoguchi.launcher.sandbox;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Objects;

/**
 * The child's main class. One run, one file:
 *
 * <ul>
 *   <li>standard input: the PDF, at most {@value #MAX_INPUT_BYTES} bytes;
 *   <li>argument {@code pages N}: standard output holds the number of pages in the file, then up to
 *       N pictures, each as its length (4 bytes, big-endian) and its PNG bytes, closed by length 0;
 *   <li>exit code 0, or {@value #REFUSED} if the file is no PDF that can be drawn. Anything else
 *       (a signal, out of memory) is the parent's caps at work.
 * </ul>
 */
public final class Sandbox {

    /** What the child takes in at most. */
    public static final int MAX_INPUT_BYTES = 32 * 1024 * 1024;

    /** Exit code for a file that cannot be drawn. */
    public static final int REFUSED = 4;

    private Sandbox() {}

    /**
     * Draws one file and ends the process.
     *
     * @param arguments {@code pages N}
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("pages")) {
            System.err.println("usage: pages N");
            System.exit(2);
        }
        DataOutputStream answer =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A library that prints must not end up inside the pictures.
        System.setOut(new PrintStream(Objects.requireNonNull(System.err)));
        byte[] file = System.in.readNBytes(MAX_INPUT_BYTES + 1);
        if (file.length > MAX_INPUT_BYTES) {
            System.exit(REFUSED);
        }
        try {
            new PageDrawing(Integer.parseInt(arguments[1])).draw(file, answer);
            answer.flush();
        } catch (IOException | RuntimeException unreadable) {
            System.err.println(unreadable.getClass().getSimpleName());
            System.exit(REFUSED);
        }
        System.exit(0);
    }
}
