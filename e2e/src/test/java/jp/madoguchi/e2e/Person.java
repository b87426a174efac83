package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One demo person; what the person does not have is empty. */
public record Person(
        String id,
        String kind,
        String name,
        String login,
        String password,
        String totpSecret,
        String office,
        List<String> roles,
        List<KeyFile> keys,
        String apiToken) {

    /** A PKCS#12 file and its password. */
    public record KeyFile(String purpose, Path file, String password) {
        @Override
        public String toString() {
            return purpose;
        }
    }

    static Person of(JsonNode json, Path demo) {
        List<String> roles = new ArrayList<>();
        json.path("roles").forEach(role -> roles.add(role.asText()));
        List<KeyFile> keys = new ArrayList<>();
        for (JsonNode key : json.path("pkcs12")) {
            keys.add(new KeyFile(
                    key.path("purpose").asText(),
                    demo.resolve(key.path("file").asText()),
                    key.path("password").asText()));
        }
        return new Person(
                json.path("id").asText(),
                json.path("kind").asText(),
                json.path("name").asText(),
                json.path("login").asText(),
                json.path("password").asText(),
                json.path("totpSecret").asText(),
                json.path("office").asText(),
                List.copyOf(roles),
                List.copyOf(keys),
                json.path("apiToken").asText());
    }

    /** The key for {@code signing} or {@code authentication}; a company has one of the registrar's for both. */
    public KeyFile key(String purpose) {
        return keys.stream()
                .filter(key ->
                        key.purpose().equalsIgnoreCase(purpose) || key.purpose().equalsIgnoreCase("registrar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " has no key for " + purpose));
    }

    /** Signs with the key for signing. */
    public Signer signer() {
        return Signer.open(key("signing"));
    }

    /** The present one-time code. */
    public String oneTimeCode() {
        return OneTimeCode.now(totpSecret);
    }

    @Override
    public String toString() {
        return id + roles;
    }
}
