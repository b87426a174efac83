package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The demo people of {@code DATA/demo/personas.json}. */
public final class Personas {
    private final List<Person> people;

    private Personas(List<Person> people) {
        this.people = List.copyOf(people);
    }

    /** Reads the file in the demo folder; key files are resolved against that folder. */
    public static Personas read(Path demo) {
        try {
            JsonNode root =
                    new ObjectMapper().readTree(demo.resolve("personas.json").toFile());
            List<Person> people = new ArrayList<>();
            for (JsonNode person : root.path("people")) {
                people.add(Person.of(person, demo));
            }
            return new Personas(people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Person person(String id) {
        return one("id " + id, person -> person.id().equals(id));
    }

    /** The official of this office who holds this role, by the names of personas.json. */
    public Person official(String office, String role) {
        return officials(office, role).get(0);
    }

    /** All officials of this office who hold this role, in the file's order. */
    public List<Person> officials(String office, String role) {
        List<Person> found = people.stream()
                .filter(person -> person.office().equals(office)
                        && person.roles().stream().anyMatch(role::equalsIgnoreCase))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("nobody is " + role + " in " + office + " among " + people);
        }
        return found;
    }

    public List<Person> all() {
        return people;
    }

    private Person one(String what, Predicate<Person> which) {
        return people.stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no person with " + what + " among " + people));
    }
}
