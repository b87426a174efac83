package jp.madoguchi.launcher.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Exit;
import jp.madoguchi.forms.validation.Finding;
import org.jspecify.annotations.Nullable;

/** The shape in which {@code form evaluate} tells an evaluation; scripts rely on it. */
final class EvaluationJson {

    private EvaluationJson() {}

    static Map<String, @Nullable Object> of(Evaluation evaluation, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("visible", new ArrayList<>(evaluation.visible()));
        json.put("required", new ArrayList<>(evaluation.required()));
        json.put("computed", new LinkedHashMap<>(evaluation.computed()));
        List<Object> findings = new ArrayList<>();
        for (Finding finding : evaluation.findings()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", finding.path());
            one.put("code", finding.code());
            one.put("message", finding.message().in(language));
            one.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            findings.add(one);
        }
        json.put("findings", findings);
        json.put(
                "fee",
                evaluation
                        .feeYen()
                        .map(yen -> Map.of("yen", BigDecimal.valueOf(yen)))
                        .orElse(null));
        json.put("route", evaluation.route().orElse(null));
        json.put(
                "exit",
                evaluation.exits().stream()
                        .findFirst()
                        .map(exit -> exit(exit, language))
                        .orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> exit(Exit exit, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", exit.id());
        json.put("path", exit.path());
        json.put("title", exit.title().in(language));
        json.put("text", exit.text().in(language));
        json.put("link", exit.link().map(Exit.Link::url).orElse(null));
        return json;
    }
}
