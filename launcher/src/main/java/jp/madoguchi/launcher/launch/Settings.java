package jp.madoguchi.launcher.launch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the person who starts the installation asked for.
 *
 * @param port HTTP port on loopback, 0–65535; 0 takes a free one
 * @param data the data directory, absolute
 * @param demo whether the demo people, certificates and services exist
 * @param resetDemo whether the demo's data are deleted first
 * @param external a PostgreSQL server to use instead of the embedded one
 * @param home the packaged product
 */
public record Settings(
        int port, Path data, boolean demo, boolean resetDemo, Optional<Database> external, ApplicationHome home) {

    /**
     * Options of the command line together with the environment's {@code madoguchi.db.*}.
     *
     * @throws StartRefused if a value makes no sense
     */
    public static Settings of(int port, Path data, boolean demo, boolean resetDemo) throws StartRefused {
        if (port < 0 || port > 65535) {
            throw new StartRefused("The port must be between 0 and 65535, but was " + port + ".");
        }
        if (resetDemo && !demo) {
            throw new StartRefused("--reset-demo and --no-demo exclude each other.");
        }
        return new Settings(
                port,
                data.toAbsolutePath().normalize(),
                demo,
                resetDemo,
                Database.external(Configuration.ofProcess()),
                ApplicationHome.ofThisCode());
    }
}
