package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The people of the demo and their certificate files, as {@code personas.json} lists them; none outside demo mode. */
@Singleton
public class DemoPeople {
    private final boolean demo;
    private final Path folder;

    @Inject
    public DemoPeople(
            @ConfigProperty(name = "madoguchi.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "madoguchi.data.directory", defaultValue = "data") String data) {
        this.demo = demo;
        this.folder = Path.of(data).resolve("demo");
    }

    /** Whether this is a demo. */
    public boolean isDemo() {
        return demo;
    }

    /** Who may log in as a citizen or a company, each with the certificate for logging in. */
    public List<DemoKey> loginKeys() {
        return Stream.concat(keys("authentication").stream(), keys("renewed").stream())
                .toList();
    }

    /** The signing certificates of a person. */
    public List<DemoKey> signingKeysOf(String name) {
        return keys("signing").stream().filter(key -> key.name().equals(name)).toList();
    }

    private List<DemoKey> keys(String purpose) {
        return people().stream()
                .filter(person -> !person.getString("kind", "").equals("official"))
                .flatMap(person -> person.getJsonArray("pkcs12").getValuesAs(JsonObject.class).stream()
                        .filter(file -> file.getString("purpose", "").equals(purpose))
                        .map(file -> new DemoKey(
                                person.getString("id"),
                                person.getString("name"),
                                person.getString("kind"),
                                purpose,
                                file.getString("password"))))
                .toList();
    }

    /** The bytes of a demo certificate file. */
    Optional<byte[]> file(String person, String purpose) throws IOException {
        for (JsonObject each : people()) {
            if (!each.getString("id").equals(person)) continue;
            for (JsonObject file : each.getJsonArray("pkcs12").getValuesAs(JsonObject.class)) {
                if (file.getString("purpose", "").equals(purpose)) {
                    return Optional.of(Files.readAllBytes(folder.resolve(file.getString("file"))));
                }
            }
        }
        return Optional.empty();
    }

    private List<JsonObject> people() {
        Path personas = folder.resolve("personas.json");
        if (!demo || !Files.isReadable(personas)) return List.of();
        try (InputStream in = Files.newInputStream(personas);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject().getJsonArray("people").getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A certificate file of the demo.
     *
     * @param person whose
     * @param name their name
     * @param kind {@code citizen} or {@code company}
     * @param purpose {@code authentication}, {@code signing}, or {@code renewed}: that of a renewed card, for logging in
     * @param password of the file
     */
    public record DemoKey(String person, String name, String kind, String purpose, String password) {
        /** Whether it is that of a renewed card. */
        public boolean renewed() {
            return purpose.equals("renewed");
        }

        /** Where the file is. */
        public String url() {
            return "/demo/certificate?person=" + person + "&purpose=" + purpose;
        }
    }
}
