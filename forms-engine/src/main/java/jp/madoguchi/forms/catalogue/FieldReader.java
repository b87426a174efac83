package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jp.madoguchi.forms.fieldtype.FieldSettings;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FieldConditions;
import jp.madoguchi.forms.form.Handling;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads fields of a form. */
final class FieldReader {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final int MAX_NESTING = 3;
    private static final Set<String> READERS =
            Set.of("intake", "reviewer", "approver", "administrator", "auditor", "opinion");

    private final ProcedureFolder folder;
    private final FieldTypes types;
    private final FindingList findings;

    FieldReader(ProcedureFolder folder, FieldTypes types, FindingList findings) {
        this.folder = folder;
        this.types = types;
        this.findings = findings;
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
        if (value.isPresent() != typeId.equals("computed")) {
            map.error(
                    "type", value.isPresent() ? "only a computed field has a value" : "a computed field needs a value");
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
                new FieldConditions(map.expression("visible-if"), map.expression("required-if"), value),
                children(map, prefix + id, typeId, nesting));
        map.finish();
        return Optional.of(field);
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
            if (!READERS.contains(reader)) {
                map.error(
                        "readers", "there is no role '" + reader + "'; roles are " + new java.util.TreeSet<>(READERS));
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
        Set<String> allowed = type.settingNames();
        FieldSettings none = FieldSettings.NONE;
        boolean limited = allowed.contains("min");
        boolean dates = type.id().equals("date");
        List<String> accept = allowed.contains("accept") ? map.texts("accept") : List.of();
        return new FieldSettings(
                allowed.contains("min-length") ? map.integer("min-length", 0, 10_000, 0) : 0,
                allowed.contains("max-length") ? map.integer("max-length", 1, 100_000, 0) : 0,
                allowed.contains("pattern") ? pattern(map) : Optional.empty(),
                allowed.contains("pattern-message")
                        ? map.optionalLocalized("pattern-message").orElse(LocalizedText.EMPTY)
                        : LocalizedText.EMPTY,
                limited ? limit(map, "min", dates) : null,
                limited ? limit(map, "max", dates) : null,
                allowed.contains("decimals") ? map.integer("decimals", 0, 10, 0) : 0,
                allowed.contains("unit")
                        ? map.optionalLocalized("unit").orElse(LocalizedText.EMPTY)
                        : LocalizedText.EMPTY,
                allowed.contains("options") ? options(map) : List.of(),
                allowed.contains("min-items") ? map.integer("min-items", 0, 5000, 0) : 0,
                allowed.contains("max-items") ? map.integer("max-items", 1, 5000, 0) : 0,
                accept.isEmpty() ? none.accept() : accept,
                allowed.contains("max-bytes")
                        ? map.whole("max-bytes", 1, 100_000_000, FieldSettings.DEFAULT_MAX_BYTES)
                        : FieldSettings.DEFAULT_MAX_BYTES,
                allowed.contains("text")
                        ? map.optionalLocalized("text").orElse(LocalizedText.EMPTY)
                        : LocalizedText.EMPTY);
    }

    private static Optional<Pattern> pattern(YamlMap map) {
        Optional<String> text = map.optionalText("pattern");
        try {
            return text.map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            map.error("pattern", "this is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }

    private static @Nullable Object limit(YamlMap map, String key, boolean date) {
        if (!date) {
            return map.number(key).orElse(null);
        }
        try {
            return map.optionalText(key).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            map.error(key, "'" + key + "' must be a date: 2026-04-01");
            return null;
        }
    }

    private List<Option> options(YamlMap map) {
        Optional<String> codes = map.optionalText("codes");
        List<Option> options = codes.isPresent()
                ? new CodeListReader(folder, findings).read(codes.get(), map)
                : map.maps("options").stream().map(FieldReader::option).toList();
        if (options.isEmpty()) {
            map.error("a choice needs options");
        }
        Set<String> values = new HashSet<>();
        for (Option option : options) {
            if (!values.add(option.value())) {
                map.error("options", "the option '" + option.value() + "' stands twice");
            }
        }
        return options;
    }

    private static Option option(YamlMap map) {
        Option option = new Option(
                map.text("value"),
                map.localized("label"),
                map.optionalLocalized("hint").orElse(LocalizedText.EMPTY));
        map.finish();
        return option;
    }
}
