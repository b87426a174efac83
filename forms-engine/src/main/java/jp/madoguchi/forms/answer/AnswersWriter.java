package jp.madoguchi.forms.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes plain values as JSON: keys sorted, numbers without exponent, text as it is. */
public final class AnswersWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private AnswersWriter() {}

    /**
     * One JSON value.
     *
     * @param value null, String, BigDecimal, Number, Boolean, List or Map with String keys; anything else is written as
     *     its text
     */
    public static String write(@Nullable Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            writeValue(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                json.writeFieldName(entry.getKey());
                writeValue(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object entry : list) {
                writeValue(json, entry);
            }
            json.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(plain(number));
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    /** The shortest decimal notation without an exponent: {@code 1200}, {@code 0.5}. */
    public static String plain(BigDecimal number) {
        if (number.scale() <= 0 && number.scale() >= -60) {
            return number.toPlainString();
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > 6200 ? shortest.toString() : shortest.toPlainString();
    }
}
