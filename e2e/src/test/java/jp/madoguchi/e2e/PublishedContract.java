package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The OpenAPI document that the application serves, held against every answer: a status, media type or JSON member
 * that it does not describe fails the test.
 */
final class PublishedContract {
    private static final Map<URI, PublishedContract> READ = new ConcurrentHashMap<>();
    private static final String ID = "urn:madoguchi:openapi";
    private static final Logger NOISE = Logger.getLogger("com.networknt.schema.UnknownKeywordFactory");

    static {
        NOISE.setLevel(Level.SEVERE); // it warns of each of OpenAPI's own members
    }

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    private PublishedContract(JsonNode document) {
        this.document = document;
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, document.toString()))));
    }

    static PublishedContract of(URI address, HttpClient http) {
        return READ.computeIfAbsent(address, at -> {
            try {
                HttpRequest request = HttpRequest.newBuilder(at.resolve("api/v1/openapi.json"))
                        .build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new AssertionError("no OpenAPI document: " + answer.statusCode() + " " + answer.body());
                }
                return new PublishedContract(new ObjectMapper().readTree(answer.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    void check(Answer answer) {
        if (answer.contentType().startsWith("application/problem+json")) {
            validate("#/components/schemas/Problem", answer);
        }
        String template = template(answer.path());
        if (template.isEmpty()) {
            return;
        }
        JsonNode operation =
                document.path("paths").path(template).path(answer.method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return;
        }
        JsonNode response = operation.path("responses").path(Integer.toString(answer.status()));
        if (response.isMissingNode()) {
            throw new AssertionError("status not described: " + answer);
        }
        String pointer = "#/paths/" + escape(template) + "/" + answer.method().toLowerCase(Locale.ROOT) + "/responses/"
                + answer.status();
        if (response.has("$ref")) {
            pointer = response.path("$ref").asText();
            response = document.at(pointer.substring(1));
        }
        String type = answer.contentType().replaceFirst(";.*", "").trim();
        JsonNode content = response.path("content");
        if (answer.body().length > 0 && !content.has(type)) {
            throw new AssertionError("media type " + type + " not described: " + answer);
        }
        if (type.endsWith("json") && content.path(type).has("schema")) {
            validate(pointer + "/content/" + escape(type) + "/schema", answer);
        }
    }

    private void validate(String pointer, Answer answer) {
        Set<ValidationMessage> wrong = compiled.computeIfAbsent(
                        pointer, at -> schemas.getSchema(SchemaLocation.of(ID + at)))
                .validate(answer.json());
        if (!wrong.isEmpty()) {
            throw new AssertionError("not as published: " + wrong + " in " + answer);
        }
    }

    private String template(String path) {
        String plain = path.replaceFirst("\\?.*", "");
        String found = "";
        for (String candidate : (Iterable<String>) () -> document.path("paths").fieldNames()) {
            String pattern = Pattern.quote(candidate).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            if (candidate.equals(plain)) {
                return candidate;
            }
            if (plain.matches(pattern)) {
                found = candidate;
            }
        }
        return found;
    }

    private static String escape(String part) {
        return part.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
