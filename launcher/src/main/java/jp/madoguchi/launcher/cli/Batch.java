package jp.madoguchi.launcher.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.AnswersWriter;
import org.jspecify.annotations.Nullable;

/**
 * {@code --batch}: one JSON object a line in, one a line out, in order; {@code id} is echoed. A line that fails gives
 * {@code "error"} and the others go on.
 */
final class Batch {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Batch() {}

    /** Answers one request; what it throws becomes the line's error. */
    @FunctionalInterface
    interface Answerer {
        /** The entries of the answer beside the id. */
        Map<String, @Nullable Object> answer(Map<String, @Nullable Object> request) throws CommandRefused;
    }

    static void run(InputStream in, PrintWriter out, Answerer answerer) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(AnswersWriter.write(answer(line, answerer)));
                out.flush();
            }
        }
    }

    private static Map<String, @Nullable Object> answer(String line, Answerer answerer) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        try {
            if (!(plain(JSON.readTree(line)) instanceof Map<?, ?> read)) {
                throw new CommandRefused("a line of a batch is a JSON object");
            }
            Map<String, @Nullable Object> request = new LinkedHashMap<>();
            read.forEach((key, value) -> request.put(String.valueOf(key), value));
            if (request.containsKey("id")) {
                answer.put("id", request.get("id"));
            }
            answer.putAll(answerer.answer(request));
        } catch (IOException e) {
            answer.put("error", "this line is no JSON");
        } catch (CommandRefused | IllegalArgumentException | IllegalStateException e) {
            answer.put("error", e.getMessage());
        }
        return answer;
    }

    /** JSON as plain values: text, BigDecimal, Boolean, List, Map. */
    static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        } else if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(entry -> list.add(plain(entry)));
            return list;
        } else if (node.isNumber()) {
            return node.isIntegralNumber() ? new BigDecimal(node.bigIntegerValue()) : node.decimalValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    /** A text entry of a request. */
    static String text(Map<String, @Nullable Object> request, String key) throws CommandRefused {
        if (request.get(key) instanceof String text) {
            return text;
        }
        throw new CommandRefused("'" + key + "' is missing");
    }
}
