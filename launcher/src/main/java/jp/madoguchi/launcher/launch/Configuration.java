package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The {@code madoguchi.*} values as MicroProfile Config will see them in the WAR: system property
 * before environment. What the launcher decides (addresses, files it made) it publishes as system
 * properties, so one JVM has one configuration.
 */
public final class Configuration {

    private final Properties system;
    private final Map<String, String> environment;

    Configuration(Properties system, Map<String, String> environment) {
        this.system = system;
        this.environment = environment;
    }

    /** System properties and environment of this process. */
    public static Configuration ofProcess() {
        return new Configuration(System.getProperties(), System.getenv());
    }

    /**
     * A value, if somebody set it and it is not blank.
     *
     * @param name such as {@code madoguchi.db.url}; in the environment {@code MADOGUCHI_DB_URL}
     */
    public Optional<String> value(String name) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(system.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .filter(text -> !text.isBlank());
    }

    /**
     * The content of the file that {@code name} points to, without its line end.
     *
     * @throws StartRefused if the file cannot be read
     */
    Optional<String> secret(String name) throws StartRefused {
        Optional<String> file = value(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(file.get())).strip());
        } catch (IOException unreadable) {
            throw new StartRefused("The file named by " + name + " cannot be read: " + file.get() + ".", unreadable);
        }
    }

    /** Publishes a value for the WAR, unless somebody outside has set it. */
    void offer(String name, String value) {
        if (value(name).isEmpty()) {
            system.setProperty(name, value);
        }
    }

    /** Publishes a value for the WAR, whatever was there. */
    void publish(String name, String value) {
        system.setProperty(name, value);
    }
}
