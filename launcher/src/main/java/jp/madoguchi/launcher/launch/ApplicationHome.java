package jp.madoguchi.launcher.launch;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the packaged product lies: {@code madoguchi.jar}, {@code lib/}, {@code server/}.
 *
 * @param directory an existing directory
 */
public record ApplicationHome(Path directory) {

    /** The home of the running code; for classes in a build tree, the {@code app} beside them. */
    public static ApplicationHome ofThisCode() {
        try {
            Path code = Path.of(ApplicationHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new ApplicationHome(
                    Files.isRegularFile(code) ? code.resolveSibling(".").normalize() : code.resolveSibling("app"));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The command line's own jar. */
    public Path jar() {
        return directory.resolve("madoguchi.jar");
    }

    /** Payara Micro, never on the launcher's class path. */
    public Path payara() {
        return directory.resolve("server/payara-micro.jar");
    }

    /** The web application. */
    public Path war() {
        return directory.resolve("server/ROOT.war");
    }

    /** The checkout that the home was built in, or the home itself when installed elsewhere. */
    public Path product() {
        Path checkout = directory.toAbsolutePath().normalize();
        for (Path up = checkout; up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("procedures"))) {
                return up;
            }
        }
        return checkout;
    }

    /**
     * A directory for unpacked binaries, shared by all data directories where the home is writable.
     *
     * @param data the data directory, used when the home is read-only
     */
    public Path unpacked(Path data) {
        return Files.isWritable(directory) ? directory.resolve("unpacked") : data.resolve("unpacked");
    }
}
