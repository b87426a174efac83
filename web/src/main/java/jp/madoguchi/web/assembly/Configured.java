package jp.madoguchi.web.assembly;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The installation's {@code madoguchi.*} values, typed. Each name is listed in {@code
 * docs/configuration.md} with meaning, unit and default; nobody else reads configuration.
 */
@Singleton
public class Configured {

    private final Config config;

    @Inject
    Configured(Config config) {
        this.config = config;
    }

    /** A value that is set and not blank. */
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether a switch is on; off unless set to {@code true}. */
    public boolean isOn(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** A number of whatever unit the name has in the documentation. */
    public int number(String name, int otherwise) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException wrong) {
            throw new StartRefusal(
                    name + " must be a whole number, but is “" + text(name).orElse("") + "”.", wrong);
        }
    }

    /** A file or directory. */
    public Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** Several files or addresses, separated by commas. */
    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An address. */
    public Optional<URI> uri(String name) {
        try {
            return text(name).map(URI::create);
        } catch (IllegalArgumentException wrong) {
            throw new StartRefusal(name + " is no address: “" + text(name).orElse("") + "”.", wrong);
        }
    }

    /** A directory or file without which the application cannot do its work. */
    public Path requiredPath(String name) {
        return path(name).orElseThrow(() -> missing(name));
    }

    /** An address without which the application cannot do its work. */
    public URI requiredUri(String name) {
        return uri(name).orElseThrow(() -> missing(name));
    }

    /** The secret in the file that {@code name} points to, without its line end; empty if none is named. */
    public char[] secret(String name) {
        Optional<Path> file = path(name);
        if (file.isEmpty()) {
            return new char[0];
        }
        try {
            return Files.readString(file.get()).strip().toCharArray();
        } catch (IOException unreadable) {
            throw new StartRefusal("The file named by " + name + " cannot be read: " + file.get() + ".", unreadable);
        }
    }

    private static StartRefusal missing(String name) {
        return new StartRefusal(name + " is not set; docs/configuration.md tells what it is for.");
    }
}
