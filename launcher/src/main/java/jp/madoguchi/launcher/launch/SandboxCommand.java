package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.launcher.sandbox.Sandbox;

/**
 * How the WAR starts the child process for foreign PDFs: with little heap, few libraries, and a
 * cap on CPU seconds that the kernel enforces.
 */
final class SandboxCommand {

    private static final int CPU_SECONDS = 20;
    private static final List<String> LIBRARIES = List.of("pdfbox", "fontbox", "commons-logging");

    private SandboxCommand() {}

    /** The value of {@code madoguchi.sandbox.command}: program and arguments, separated by commas. */
    static String of(ApplicationHome home) throws StartRefused {
        return String.join(
                ",",
                "sh",
                "-c",
                "ulimit -t \"$0\"; exec \"$@\"",
                Integer.toString(CPU_SECONDS),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(home),
                Sandbox.class.getName());
    }

    private static String classPath(ApplicationHome home) throws StartRefused {
        Path libraries = home.directory().resolve("lib");
        try (Stream<Path> jars = Files.list(libraries)) {
            String needed = jars.filter(jar -> LIBRARIES.stream()
                            .anyMatch(name -> jar.getFileName().toString().startsWith(name)))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
            // Drawing needs few libraries; the second verifier finds its many behind them.
            return needed + ":" + home.jar() + ":" + libraries.resolve("*");
        } catch (IOException unreadable) {
            throw new StartRefused("The libraries in " + libraries + " cannot be read.", unreadable);
        }
    }
}
