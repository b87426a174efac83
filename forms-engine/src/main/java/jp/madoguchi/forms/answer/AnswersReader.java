package jp.madoguchi.forms.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.AnswersRejected.Reason;
import org.jspecify.annotations.Nullable;

/** Reads answers from JSON within limits. */
final class AnswersReader {

    /** Files in rows of three nested groups stand nine deep; nothing a form can ask for stands deeper. */
    static final int MAX_DEPTH = 9;

    static final int MAX_ENTRIES = 10_000;
    static final int MAX_KEY = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(100)
                    .maxStringLength(Answers.MAX_BYTES)
                    .maxNameLength(MAX_KEY)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private AnswersReader() {}

    static Map<String, Object> read(byte[] json) throws AnswersRejected {
        if (json.length > Answers.MAX_BYTES) {
            throw new AnswersRejected(Reason.TOO_LARGE, "more than " + Answers.MAX_BYTES + " bytes");
        }
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new AnswersRejected(Reason.MALFORMED, "answers are a JSON object");
            }
            Map<String, Object> values = readObject(parser);
            if (parser.nextToken() != null) {
                throw new AnswersRejected(Reason.MALFORMED, "text after the JSON object");
            }
            return values;
        } catch (StreamConstraintsException e) {
            throw new AnswersRejected(
                    String.valueOf(e.getMessage()).contains("nesting depth") ? Reason.TOO_DEEP : Reason.TOO_LARGE,
                    "a limit on depth, key or number length is exceeded");
        } catch (IOException e) {
            throw new AnswersRejected(Reason.MALFORMED, "not well-formed JSON in UTF-8");
        }
    }

    private static Map<String, Object> readObject(JsonParser parser) throws IOException, AnswersRejected {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            requireWholeText(key);
            @Nullable Object value = readValue(parser, token);
            if (map.size() >= MAX_ENTRIES) {
                throw new AnswersRejected(Reason.TOO_MANY, "more than " + MAX_ENTRIES + " entries");
            }
            if (value == null ? map.containsKey(key) : map.put(key, value) != null) {
                throw new AnswersRejected(Reason.DUPLICATE_KEY, "the same key twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static List<Object> readArray(JsonParser parser) throws IOException, AnswersRejected {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            @Nullable Object value = readValue(parser, token);
            if (value == null) {
                throw new AnswersRejected(Reason.MALFORMED, "null in a list");
            }
            if (list.size() >= MAX_ENTRIES) {
                throw new AnswersRejected(Reason.TOO_MANY, "more than " + MAX_ENTRIES + " entries");
            }
            list.add(value);
        }
        return Collections.unmodifiableList(list);
    }

    private static @Nullable Object readValue(JsonParser parser, @Nullable JsonToken token)
            throws IOException, AnswersRejected {
        if (token == null) {
            throw new AnswersRejected(Reason.MALFORMED, "the JSON ends too early");
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> requireWholeText(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new AnswersRejected(Reason.MALFORMED, "unexpected JSON token");
        };
    }

    private static BigDecimal integer(JsonParser parser) throws IOException, AnswersRejected {
        JsonParser.NumberType type = parser.getNumberType();
        return type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG
                ? BigDecimal.valueOf(parser.getLongValue())
                : decimal(parser);
    }

    private static BigDecimal decimal(JsonParser parser) throws IOException, AnswersRejected {
        BigDecimal number;
        try {
            number = parser.getDecimalValue();
        } catch (NumberFormatException beyondAnyExponent) {
            throw new AnswersRejected(Reason.NUMBER, "an exponent out of range");
        }
        if (!Answers.isReasonable(number)) {
            throw new AnswersRejected(Reason.NUMBER, "more than 34 digits");
        }
        return number;
    }

    static String requireWholeText(String text) throws AnswersRejected {
        int at = 0;
        while (at < text.length()) {
            if (!Character.isSurrogate(text.charAt(at))) {
                at++;
            } else if (at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
                at += 2;
            } else {
                throw new AnswersRejected(Reason.LONE_SURROGATE, "half of a surrogate pair");
            }
        }
        return text;
    }
}
