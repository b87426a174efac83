package jp.madoguchi.launcher.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.migration.Impact;
import org.jspecify.annotations.Nullable;

/** One affected application in words and in JSON. */
final class ImpactText {
    private ImpactText() {}

    static String line(UUID id, String state, Impact impact) {
        List<String> words = new ArrayList<>();
        list("lost", impact.lost(), words);
        list("hidden", impact.hidden(), words);
        list("newly required", impact.required(), words);
        list("newly found", impact.found(), words);
        impact.fee().ifPresent(fee -> words.add("fee " + shown(fee.before()) + " → " + shown(fee.after())));
        impact.route().ifPresent(route -> words.add("route " + shown(route.before()) + " → " + shown(route.after())));
        return id + " " + state.toLowerCase(Locale.ROOT) + ": " + String.join("; ", words);
    }

    private static void list(String name, List<String> paths, List<String> words) {
        if (!paths.isEmpty()) {
            words.add(name + " " + String.join(", ", paths));
        }
    }

    private static String shown(Optional<?> value) {
        return value.map(String::valueOf).orElse("none");
    }

    static String json(UUID id, String state, Impact impact) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id.toString());
        json.put("state", state);
        json.put("lost", impact.lost());
        json.put("hidden", impact.hidden());
        json.put("required", impact.required());
        json.put("found", impact.found());
        json.put("fee", impact.fee().map(ImpactText::difference).orElse(null));
        json.put("route", impact.route().map(ImpactText::difference).orElse(null));
        return AnswersWriter.write(json);
    }

    private static Map<String, @Nullable Object> difference(Impact.Difference<?> difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", difference.before().orElse(null));
        json.put("after", difference.after().orElse(null));
        return json;
    }
}
