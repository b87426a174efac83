package jp.madoguchi.web.official;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.account.OneTimeCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The demo's officials with the code their authenticators show now; nobody outside demo mode. */
@Singleton
public class DemoOfficials {
    private final boolean demo;
    private final Path personas;
    private final Clock clock;

    @Inject
    public DemoOfficials(
            @ConfigProperty(name = "madoguchi.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "madoguchi.data.directory", defaultValue = "data") String dataDirectory,
            Clock clock) {
        this.demo = demo;
        this.personas = Path.of(dataDirectory, "demo", "personas.json");
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param id key in personas.json
     * @param name name
     * @param login login name
     * @param password password
     * @param office office id
     * @param roles roles in that office
     * @param code the current one-time code
     */
    public record DemoOfficial(
            String id, String name, String login, String password, String office, List<String> roles, String code) {
        public DemoOfficial {
            roles = List.copyOf(roles);
        }
    }

    /** Whether this is a demo. */
    public boolean isShown() {
        return demo && Files.isReadable(personas);
    }

    /** All of them, as personas.json lists them. */
    public List<DemoOfficial> all() {
        if (!isShown()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(Files.newInputStream(personas))) {
            return reader.readObject().getJsonArray("people").getValuesAs(JsonObject.class).stream()
                    .filter(person -> person.getString("kind").equals("official"))
                    .map(this::official)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * An office with the demo's officials who work in it.
     *
     * @param name its name; empty for those who work in none
     * @param people in the order of personas.json
     */
    public record DemoOffice(String name, List<DemoOfficial> people) {
        public DemoOffice {
            people = List.copyOf(people);
        }
    }

    /** All of them by office, in the order of personas.json. */
    public List<DemoOffice> offices() {
        List<DemoOfficial> people = all();
        if (people.isEmpty()) {
            return List.of();
        }
        Map<String, List<DemoOfficial>> byOffice =
                people.stream().collect(groupingBy(DemoOfficial::office, LinkedHashMap::new, toList()));
        Map<String, String> names = names();
        return byOffice.entrySet().stream()
                .map(each -> new DemoOffice(names.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                .toList();
    }

    private Map<String, String> names() {
        try (JsonReader reader = Json.createReader(Files.newInputStream(personas))) {
            return reader.readObject().getJsonArray("offices").getValuesAs(JsonObject.class).stream()
                    .collect(toMap(office -> office.getString("id"), office -> office.getString("name")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one with this key. */
    Optional<DemoOfficial> one(String id) {
        return all().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private DemoOfficial official(JsonObject person) {
        return new DemoOfficial(
                person.getString("id"),
                person.getString("name"),
                person.getString("login"),
                person.getString("password"),
                person.getString("office", ""),
                person.getJsonArray("roles").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                OneTimeCode.at(Base32.decoded(person.getString("totpSecret")), clock.instant()));
    }
}
