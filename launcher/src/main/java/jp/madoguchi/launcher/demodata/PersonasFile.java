package jp.madoguchi.launcher.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code DATA/demo/personas.json}: kept over restarts, readable by its owner only, replaced as a whole. */
final class PersonasFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    PersonasFile(Path demo) {
        this.file = demo.resolve("personas.json");
    }

    /** The people of an earlier start by id; none at the first. */
    Map<String, Persona> read() throws IOException {
        Map<String, Persona> people = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (JsonNode node : JSON.readTree(file.toFile()).path("people")) {
                Persona persona = persona(node);
                people.put(persona.id(), persona);
            }
        }
        return people;
    }

    void write(List<Persona> people) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("agency").put("id", DemoStaff.AGENCY).put("name", DemoStaff.AGENCY_NAME);
        ArrayNode offices = root.putArray("offices");
        DemoStaff.offices()
                .forEach(office -> offices.addObject().put("id", office.id()).put("name", office.name()));
        ArrayNode list = root.putArray("people");
        people.forEach(persona -> list.add(json(persona)));
        Path written = Files.createTempFile(
                file.getParent(),
                "personas",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ObjectNode json(Persona persona) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", persona.id())
                .put("uuid", persona.uuid().toString())
                .put("kind", persona.kind())
                .put("name", persona.name())
                .put("login", persona.login())
                .put("password", persona.password())
                .put("totpSecret", persona.totpSecret())
                .put("office", persona.office());
        ArrayNode roles = node.putArray("roles");
        persona.roles().forEach(roles::add);
        ArrayNode keys = node.putArray("pkcs12");
        persona.pkcs12().forEach(key -> keys.addObject()
                .put("purpose", key.purpose())
                .put("file", key.file())
                .put("password", key.password()));
        return node.put("apiToken", persona.apiToken());
    }

    private static Persona persona(JsonNode node) {
        List<String> roles = new ArrayList<>();
        node.path("roles").forEach(role -> roles.add(role.asText()));
        List<Persona.KeyFile> keys = new ArrayList<>();
        node.path("pkcs12")
                .forEach(key -> keys.add(new Persona.KeyFile(
                        key.path("purpose").asText(),
                        key.path("file").asText(),
                        key.path("password").asText())));
        return new Persona(
                node.path("id").asText(),
                UUID.fromString(node.path("uuid").asText()),
                node.path("kind").asText(),
                node.path("name").asText(),
                node.path("login").asText(),
                node.path("password").asText(),
                node.path("totpSecret").asText(),
                node.path("office").asText(),
                roles,
                keys,
                node.path("apiToken").asText());
    }
}
