package jp.madoguchi.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.workflow.usecase.CaseAct;
import jp.madoguchi.workflow.usecase.TimelineEntry;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private final JsonNode document = read();

    private static JsonNode read() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(OpenApiResource.DOCUMENT)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyPathAndMethodIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> described.add(verb + " " + path.getKey())));
        Set<String> served = new TreeSet<>();
        for (Class<?> resource : Api.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> served.add(verb + " " + path(resource, method)));
            }
        }
        assertEquals(described, served);
    }

    @Test
    void scopesAreDescribedAsTheyAreChecked() {
        for (Class<?> resource : Api.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> {
                    JsonNode security = document.path("paths")
                            .path(path(resource, method))
                            .path(verb)
                            .path("security");
                    assertEquals(
                            scopes(resource, method), described(security), () -> verb + " " + path(resource, method));
                });
            }
        }
    }

    /** What a client may meet is published: each act and each event of a timeline, and no other. */
    @Test
    void actsAndEventsAreListedAsTheyAre() {
        JsonNode schemas = document.path("components").path("schemas");
        assertEquals(
                names(CaseAct.values()),
                listed(schemas.path("Case").path("properties").path("acts").path("items")));
        assertEquals(
                names(TimelineEntry.Event.values()),
                listed(schemas.path("Timeline").path("items").path("properties").path("event")));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listed(JsonNode property) {
        Set<String> listed = new TreeSet<>();
        property.path("enum").forEach(value -> listed.add(value.asText()));
        return listed;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsText("$ref")
                .forEach(ref -> assertTrue(!document.at(ref.substring(1)).isMissingNode(), ref));
    }

    @Test
    void everyProblemTypeIsExplainedInEachLanguage() {
        for (ProblemType type : ProblemType.values()) {
            for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH, new Locale("ja", "JP", "EASY")}) {
                assertTrue(
                        !type.title(language).isBlank()
                                && !type.meaning(language).isBlank(),
                        type.slug());
            }
        }
    }

    private static java.util.Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(http -> http.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        Path more = method.getAnnotation(Path.class);
        return "/" + resource.getAnnotation(Path.class).value() + (more == null ? "" : "/" + more.value());
    }

    /** The scopes of the token that the operation asks for; a step-up token's scope is never asked for alone. */
    private static Set<String> scopes(Class<?> resource, Method method) {
        Annotation scope = method.getAnnotation(Scope.class);
        if (scope == null) {
            scope = resource.getAnnotation(Scope.class);
        }
        if (scope == null) {
            assertTrue(resource.isAnnotationPresent(Open.class), () -> resource + " is neither open nor scoped");
            return Set.of();
        }
        return Arrays.stream(((Scope) scope).value())
                .map(TokenScopes::name)
                .filter(name -> !name.equals("decide"))
                .collect(Collectors.toSet());
    }

    private static Set<String> described(JsonNode security) {
        Set<String> all = new TreeSet<>();
        security.forEach(one -> one.path("bearer").forEach(scope -> all.add(scope.asText())));
        return all;
    }
}
