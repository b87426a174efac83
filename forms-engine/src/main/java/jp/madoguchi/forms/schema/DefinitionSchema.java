package jp.madoguchi.forms.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import org.jspecify.annotations.Nullable;

/** The files that have a schema. */
public enum DefinitionSchema {
    /** {@code procedure.yaml}. */
    PROCEDURE("procedure"),
    /** {@code form.yaml}. */
    FORM("form"),
    /** {@code examples/*.yaml}. */
    EXAMPLE("example");

    private final String id;

    DefinitionSchema(String id) {
        this.id = id;
    }

    /** The name in commands and of the file: {@code form} for {@code docs/schema/form.schema.json}. */
    public String id() {
        return id;
    }

    /** The schema with a name. */
    public static Optional<DefinitionSchema> find(String id) {
        return List.of(values()).stream().filter(schema -> schema.id.equals(id)).findFirst();
    }

    /** The schema as JSON, with a line break at its end. */
    public String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://madoguchi.jp/schema/" + id + ".schema.json");
        schema.putAll(content());
        StringWriter out = new StringWriter();
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(lines)) {
            write(json, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().replace("\r\n", "\n") + "\n";
    }

    private Map<String, Object> content() {
        return switch (this) {
            case PROCEDURE -> ProcedureSchema.make();
            case FORM -> FormSchema.make(FieldTypes.ALL);
            case EXAMPLE -> ExampleSchema.make();
        };
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            // maps made by Map.of have no order of their own
            var entries = value instanceof LinkedHashMap ? map : new java.util.TreeMap<>(map);
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object entry : list) {
                write(json, entry);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
