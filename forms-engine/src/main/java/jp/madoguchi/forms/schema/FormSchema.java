package jp.madoguchi.forms.schema;

import static jp.madoguchi.forms.schema.Shapes.EXPRESSION;
import static jp.madoguchi.forms.schema.Shapes.FLAG;
import static jp.madoguchi.forms.schema.Shapes.LOCALIZED;
import static jp.madoguchi.forms.schema.Shapes.TEXT;
import static jp.madoguchi.forms.schema.Shapes.described;
import static jp.madoguchi.forms.schema.Shapes.list;
import static jp.madoguchi.forms.schema.Shapes.mapping;
import static jp.madoguchi.forms.schema.Shapes.matching;
import static jp.madoguchi.forms.schema.Shapes.oneOf;
import static jp.madoguchi.forms.schema.Shapes.reference;
import static jp.madoguchi.forms.schema.Shapes.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.catalogue.FieldRoles;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.fieldtype.Setting;
import jp.madoguchi.forms.validation.Severity;

/** The schema of {@code form.yaml}; what a field may set depends on its type, as the type declares it. */
final class FormSchema {

    private static final Map<String, Object> PAGE_ID = matching("^[a-z][a-z0-9-]{0,39}$");
    private static final Map<String, Object> FIELD_ID = matching("^[a-z][a-z0-9_]{0,59}$");

    private FormSchema() {}

    static Map<String, Object> make(FieldTypes types) {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("pages!", list(page()));
        keys.put("rules", list(rule()));
        keys.put("exits", list(exit()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", "form.yaml of a procedure");
        schema.putAll(mapping(keys));
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("localized", Shapes.localized());
        definitions.put("option", option());
        definitions.put("field", field(types));
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> page() {
        Map<String, Map<String, Object>> section = new LinkedHashMap<>();
        section.put("title", LOCALIZED);
        section.put("fields!", list(reference("field")));
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("id!", PAGE_ID);
        keys.put("title!", LOCALIZED);
        keys.put("explanation", LOCALIZED);
        keys.put("visible-if", EXPRESSION);
        keys.put("fields", list(reference("field")));
        keys.put("sections", list(mapping(section)));
        return mapping(keys);
    }

    private static Map<String, Object> rule() {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("id!", PAGE_ID);
        keys.put("at!", described(TEXT, "path of the field the finding stands at: members[].name"));
        keys.put("must!", EXPRESSION);
        keys.put("severity", oneOf(Severity.class));
        keys.put("message!", LOCALIZED);
        return mapping(keys);
    }

    private static Map<String, Object> exit() {
        Map<String, Map<String, Object>> link = new LinkedHashMap<>();
        link.put("url!", matching("^(https?://|/)"));
        link.put("label!", LOCALIZED);
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("id!", PAGE_ID);
        keys.put("at!", described(TEXT, "path of the field whose answer leads out"));
        keys.put("when!", EXPRESSION);
        keys.put("title!", LOCALIZED);
        keys.put("text!", LOCALIZED);
        keys.put("link", mapping(link));
        return mapping(keys);
    }

    private static Map<String, Object> option() {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("value!", TEXT);
        keys.put("parent", TEXT);
        keys.put("label!", LOCALIZED);
        keys.put("hint", LOCALIZED);
        return mapping(keys);
    }

    /** The keys of every field, and by its type the keys it takes beside. */
    private static Map<String, Object> field(FieldTypes types) {
        Map<String, Object> common = common();
        List<Object> byType = new ArrayList<>();
        for (FieldType type : types.types()) {
            Map<String, Object> own = own(type);
            List<String> names = new ArrayList<>(common.keySet());
            names.addAll(own.keySet());
            Map<String, Object> then = new LinkedHashMap<>();
            then.put("properties", own);
            then.put("propertyNames", oneOf(names));
            if (type.id().equals("repeat")) {
                then.put("required", List.of("fields"));
            }
            Map<String, Object> choice = new LinkedHashMap<>();
            choice.put(
                    "if",
                    Map.of("properties", Map.of("type", Map.of("const", type.id())), "required", List.of("type")));
            choice.put("then", then);
            byType.add(choice);
        }
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "object");
        field.put("required", List.of("id", "type", "label"));
        Map<String, Object> properties = new LinkedHashMap<>(common);
        properties.put("type", oneOf(types.types().stream().map(FieldType::id).toList()));
        field.put("properties", properties);
        field.put("allOf", byType);
        return field;
    }

    private static Map<String, Object> common() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("id", FIELD_ID);
        keys.put("type", TEXT);
        keys.put("label", LOCALIZED);
        keys.put("hint", LOCALIZED);
        keys.put("required", FLAG);
        keys.put("visible-if", EXPRESSION);
        keys.put("required-if", EXPRESSION);
        keys.put("purpose", LOCALIZED);
        keys.put("readers", list(oneOf(FieldRoles.NAMES)));
        keys.put("legal-basis", LOCALIZED);
        keys.put("retention-years", whole(1, 100));
        keys.put("autocomplete", TEXT);
        keys.put("was", FIELD_ID);
        return keys;
    }

    private static Map<String, Object> own(FieldType type) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (Setting<?> setting : type.settings()) {
            keys.put(setting.name(), SettingShape.of(setting));
            if (setting.name().equals("options")) {
                keys.put("codes", described(TEXT, "name of the code list: codes/<name>.csv"));
            }
        }
        if (type.id().equals("repeat")) {
            keys.put("fields", list(reference("field")));
        } else if (type.id().equals("computed")) {
            Map<String, Map<String, Object>> table = new LinkedHashMap<>();
            table.put("file!", TEXT);
            table.put("decision!", TEXT);
            keys.put("value", EXPRESSION);
            keys.put("table", mapping(table));
        }
        return keys;
    }
}
