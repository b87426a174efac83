package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.forms.fieldtype.FieldSettings;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.fieldtype.ProcedureFacts;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FieldConditions;
import jp.madoguchi.forms.form.FieldTable;
import jp.madoguchi.forms.form.Handling;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;

/** Reads fields of a form. */
final class FieldReader {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final int MAX_NESTING = 3;

    private final FieldTypes types;
    private final ProcedureFacts procedure;
    private final CodeListReader codeLists;
    private final DecisionReader decisions;
    private final Map<String, YamlMap> places = new HashMap<>();

    FieldReader(
            ProcedureFolder folder,
            FieldTypes types,
            ProcedureFacts procedure,
            DecisionReader decisions,
            FindingList findings) {
        this.types = types;
        this.procedure = procedure;
        this.codeLists = new CodeListReader(folder, findings);
        this.decisions = decisions;
    }

    List<Field> fields(List<YamlMap> maps, String prefix, Set<String> ids, int nesting) {
        List<Field> fields = new ArrayList<>();
        for (YamlMap map : maps) {
            Optional<Field> field = field(map, prefix, nesting);
            if (field.isPresent() && !ids.add(field.get().id())) {
                map.error("id", "two fields are called '" + field.get().id() + "'");
            } else {
                field.ifPresent(fields::add);
            }
        }
        checkRenames(maps, fields);
        return fields;
    }

    private Optional<Field> field(YamlMap map, String prefix, int nesting) {
        String id = map.text("id");
        if (!ID.matcher(id).matches()) {
            map.error("id", "an id is small letters, digits and underscores and begins with a letter");
        }
        String typeId = map.text("type");
        Optional<FieldType> type = types.find(typeId);
        if (type.isEmpty()) {
            map.error("type", "there is no field type '" + typeId + "'");
            return Optional.empty();
        }
        Optional<SourceText> value = map.expression("value");
        Optional<FieldTable> table = table(map);
        if (table.isPresent() && value.isPresent()) {
            map.error("table", "a computed field has a value or a table, not both");
        } else if ((value.isPresent() || table.isPresent()) != typeId.equals("computed")) {
            map.error(
                    "type",
                    typeId.equals("computed")
                            ? "a computed field needs a value or a table"
                            : "only a computed field has a value or a table");
        }
        Field field = new Field(
                id,
                prefix + id,
                type.get(),
                map.localized("label"),
                map.optionalLocalized("hint").orElse(LocalizedText.EMPTY),
                map.flag("required", false),
                settings(map, type.get()),
                handling(map, type.get()),
                was(map, id),
                map.optionalText("autocomplete").orElse(""),
                new FieldConditions(map.expression("visible-if"), map.expression("required-if"), value, table),
                children(map, prefix + id, typeId, nesting));
        places.put(field.path(), map);
        map.finish();
        return Optional.of(field);
    }

    private Optional<FieldTable> table(YamlMap map) {
        return map.map("table").map(table -> {
            String file = table.text("file");
            String decision = table.text("decision");
            int line = table.line();
            table.finish();
            return new FieldTable(
                    file,
                    new SourceText(decision, line, 1),
                    scope -> decisions.compile(file, decision, "form.yaml", line, scope));
        });
    }

    /** Checks what can be checked only when every field is known. */
    void checkLinks(List<Field> topFields) {
        new LinkCheck(places).check(topFields);
    }

    private static Handling handling(YamlMap map, FieldType type) {
        int years = map.integer("retention-years", 1, 100, 0);
        return new Handling(
                purpose(map, type),
                map.optionalLocalized("legal-basis").orElse(LocalizedText.EMPTY),
                readers(map),
                years == 0 ? OptionalInt.empty() : OptionalInt.of(years));
    }

    private static Optional<String> was(YamlMap map, String id) {
        Optional<String> was = map.optionalText("was");
        if (was.isPresent() && (!ID.matcher(was.get()).matches() || was.get().equals(id))) {
            map.error("was", "'was' is the id this field had in the version before, another one than now");
            return Optional.empty();
        }
        return was;
    }

    /** A field that was renamed took its old id along: nothing else may be called so, nor come from there. */
    private static void checkRenames(List<YamlMap> maps, List<Field> fields) {
        Set<String> old = new HashSet<>();
        for (Field field : fields) {
            String was = field.was().orElse("");
            boolean taken = fields.stream().anyMatch(other -> other.id().equals(was));
            if (!was.isEmpty() && (taken || !old.add(was))) {
                maps.stream()
                        .filter(map -> map.has("was") && map.text("id").equals(field.id()))
                        .findFirst()
                        .ifPresent(map -> map.error("was", "another field has or had the id '" + was + "'"));
            }
        }
    }

    private static LocalizedText purpose(YamlMap map, FieldType type) {
        Optional<LocalizedText> purpose = map.optionalLocalized("purpose");
        if (purpose.isEmpty() && type.isAnswerable()) {
            map.warning("id", "no purpose says why this is asked");
        }
        return purpose.orElse(LocalizedText.EMPTY);
    }

    private static List<String> readers(YamlMap map) {
        List<String> readers = map.texts("readers");
        for (String reader : readers) {
            if (!FieldRoles.NAMES.contains(reader)) {
                map.error("readers", "there is no role '" + reader + "'; roles are " + FieldRoles.NAMES);
            }
        }
        return readers;
    }

    private List<Field> children(YamlMap map, String path, String typeId, int nesting) {
        if (!typeId.equals("repeat")) {
            return List.of();
        }
        if (nesting >= MAX_NESTING) {
            map.error("repeating groups are nested deeper than " + MAX_NESTING);
            return List.of();
        }
        List<Field> children = fields(map.maps("fields"), path + "[].", new HashSet<>(), nesting + 1);
        if (children.isEmpty()) {
            map.error("a repeating group needs fields");
        }
        return children;
    }

    private FieldSettings settings(YamlMap map, FieldType type) {
        FieldSource source = new FieldSource(map, codeLists, procedure);
        FieldSettings settings = FieldSettings.read(type, source);
        type.checkDefinition(settings, source);
        return settings;
    }
}
