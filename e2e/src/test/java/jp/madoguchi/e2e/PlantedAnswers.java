package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts a word of its own into each answer that can carry one, and takes back those that a rule of the form refuses. */
final class PlantedAnswers {
    private final PlantedWords words;
    private final Map<String, String> types = new HashMap<>();
    private final String procedure;

    PlantedAnswers(PlantedWords words, Api api, String procedure) {
        this.words = words;
        this.procedure = procedure;
        for (JsonNode field :
                api.get("/procedures/" + procedure).expect(200).json().findParents("limits")) {
            types.put(field.path("path").asText(), field.path("type").asText());
        }
    }

    /** A complete draft, as far as its example still holds today. */
    static Filing draft(RunningApplication application, Person person, String procedure, PlantedWords words) {
        String example = Examples.of(procedure).stream()
                .filter(name -> name.startsWith("accepted"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> answers = procedure.equals(Procedures.RESTAURANT)
                ? Procedures.restaurant()
                : Examples.answers(procedure, example);
        Api api = new Api(application.address(), person.apiToken());
        PlantedAnswers planted = new PlantedAnswers(words, api, procedure);
        Filing filing = Filing.begin(application, person, procedure, answers);
        Set<String> before = faults(filing);
        filing.save(planted.map(answers, "", Set.of())).expect(200);
        Set<String> refused = faults(filing);
        refused.removeAll(before);
        filing.save(planted.map(answers, "", refused)).expect(200);
        return planted.attach(filing);
    }

    private Filing attach(Filing filing) {
        for (JsonNode finding : filing.read().json().path("findings")) {
            String path = finding.path("path").asText();
            if ("attachment".equals(types.get(path.replaceAll("\\[\\d+]", "[]")))) {
                String at = procedure + " " + path;
                filing.attach(
                                path,
                                words.kana(at + ", file name") + ".pdf",
                                SamplePdf.of(words.latin(at + ", file content")))
                        .expect(201);
            }
        }
        return filing;
    }

    private static Set<String> faults(Filing filing) {
        Set<String> paths = new TreeSet<>();
        filing.read()
                .json()
                .path("findings")
                .forEach(finding -> paths.add(finding.path("path").asText()));
        return paths;
    }

    private Map<String, Object> map(Map<?, ?> answers, String before, Set<String> refused) {
        Map<String, Object> planted = new LinkedHashMap<>();
        answers.forEach((field, value) -> planted.put((String) field, value(value, before + field, refused)));
        return planted;
    }

    private Object value(Object value, String path, Set<String> refused) {
        if (refused.stream().anyMatch(each -> each.equals(path) || each.startsWith(path + "."))) {
            return value;
        }
        String at = procedure + " " + path;
        return switch (types.getOrDefault(path.replaceAll("\\[\\d+]", "[]"), "")) {
            case "text", "textarea", "kana" -> value + words.kana(at);
            case "phone" -> words.phone(at);
            case "mail" -> words.latin(at) + "@example.jp";
            case "address" -> address((Map<?, ?>) value, at);
            case "repeat" -> rows((List<?>) value, path, refused);
            default -> value;
        };
    }

    private Map<String, Object> address(Map<?, ?> parts, String at) {
        Map<String, Object> planted = new LinkedHashMap<>();
        parts.forEach((part, text) -> planted.put(
                (String) part,
                Set.of("street", "building").contains(part) ? text + words.kana(at + "." + part) : text));
        return planted;
    }

    private List<Object> rows(List<?> rows, String path, Set<String> refused) {
        List<Object> planted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            planted.add(rows.get(i) instanceof Map<?, ?> row ? map(row, path + "[" + i + "].", refused) : rows.get(i));
        }
        return planted;
    }
}
