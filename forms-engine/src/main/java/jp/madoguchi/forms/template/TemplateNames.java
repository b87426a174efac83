package jp.madoguchi.forms.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;

/**
 * The names a template may use: every field's id for its value (of confidential ones, none), {@code shown} for the same in words, and
 * {@code applicant}, {@code arrival}, {@code document}, {@code disposition}, {@code agency}, {@code remedy}.
 */
final class TemplateNames {
    private static final Map<String, Type> FACTS = facts();

    private final FormDefinition form;
    private final Scope scope;

    TemplateNames(FormDefinition form) {
        this.form = form;
        Map<String, Type> names = new LinkedHashMap<>(fields());
        Map<String, Type> shown = new LinkedHashMap<>();
        for (Field field : topFields()) {
            shown.put(field.id(), shownType(field));
        }
        names.put("shown", Type.contextOf(shown));
        names.putAll(FACTS);
        scope = Scope.of(names);
    }

    Scope scope() {
        return scope;
    }

    /** The form's fields with their types. */
    Map<String, Type> fields() {
        Map<String, Type> fields = new LinkedHashMap<>();
        topFields().forEach(field -> fields.put(field.id(), type(field)));
        return fields;
    }

    Frame frame(DocumentFacts facts, Locale locale) {
        Map<String, Object> values = new LinkedHashMap<>(facts.evaluation().feelContext());
        values.put("shown", shownRow("", topFields(), facts, locale));
        values.put("applicant", Map.of("name", facts.applicantName()));
        values.put("arrival", Map.of("number", facts.arrivalNumber(), "date", facts.arrivedOn()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", facts.documentNumber());
        document.put("date", facts.documentDate());
        facts.validUntil().ifPresent(day -> document.put("valid_until", day));
        values.put("document", document);
        values.put(
                "disposition",
                Map.of(
                        "term",
                        facts.term(),
                        "decider",
                        facts.decider(),
                        "reasons",
                        facts.reasons(),
                        "conditions",
                        facts.conditions()));
        values.put("agency", Map.of("head", facts.head(), "office", facts.office()));
        facts.remedy().ifPresent(text -> values.put("remedy", text));
        return scope.frame(values, facts.documentDate());
    }

    private List<Field> topFields() {
        List<Field> fields = new ArrayList<>();
        form.pages().forEach(page -> fields.addAll(page.fields()));
        fields.removeIf(field -> field.type().isConfidential());
        return fields;
    }

    private static Type type(Field field) {
        if (!field.isRepeat()) return field.type().feelType(field.settings());
        Map<String, Type> row = new LinkedHashMap<>();
        field.children().stream()
                .filter(child -> !child.type().isConfidential())
                .forEach(child -> row.put(child.id(), type(child)));
        return Type.listOf(Type.contextOf(row));
    }

    private static Type shownType(Field field) {
        if (!field.isRepeat()) return Type.STRING;
        Map<String, Type> row = new LinkedHashMap<>();
        field.children().forEach(child -> row.put(child.id(), shownType(child)));
        return Type.listOf(Type.contextOf(row));
    }

    private Map<String, Object> shownRow(String prefix, List<Field> fields, DocumentFacts facts, Locale locale) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (Field field : fields) {
            String path = prefix + field.id();
            if (!facts.evaluation().isVisible(path)) continue;
            if (field.isRepeat()) {
                List<Object> rows = new ArrayList<>();
                for (int row = 0; row < facts.answers().rows(path); row++) {
                    String inRow = path + "[" + row + "].";
                    rows.add(shownRow(inRow, field.children(), facts, locale));
                }
                shown.put(field.id(), rows);
            } else {
                Object value = field.isComputed()
                        ? facts.evaluation().computed().get(path)
                        : facts.answers().at(path).orElse(null);
                if (value != null) shown.put(field.id(), form.display(field, value, locale));
            }
        }
        return shown;
    }

    private static Map<String, Type> facts() {
        Map<String, Type> facts = new LinkedHashMap<>();
        facts.put("applicant", Type.contextOf(Map.of("name", Type.STRING)));
        facts.put("arrival", Type.contextOf(Map.of("number", Type.STRING, "date", Type.DATE)));
        facts.put(
                "document", Type.contextOf(Map.of("number", Type.STRING, "date", Type.DATE, "valid_until", Type.DATE)));
        facts.put(
                "disposition",
                Type.contextOf(Map.of(
                        "term",
                        Type.STRING,
                        "decider",
                        Type.STRING,
                        "reasons",
                        Type.listOf(Type.STRING),
                        "conditions",
                        Type.listOf(Type.STRING))));
        facts.put("agency", Type.contextOf(Map.of("head", Type.STRING, "office", Type.STRING)));
        facts.put("remedy", Type.STRING);
        return facts;
    }
}
