package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;

/** Reads {@code examples/*.yaml}. */
final class ExampleReader {

    private static final LocalDate DEFAULT_DAY = LocalDate.of(2026, 4, 1);
    private static final Set<String> OUTCOMES = Set.of("grant", "refusal", "not-fileable");

    private final ProcedureFolder folder;
    private final FindingList findings;

    ExampleReader(ProcedureFolder folder, FindingList findings) {
        this.folder = folder;
        this.findings = findings;
    }

    List<Example> read() {
        List<Example> examples = new ArrayList<>();
        for (String name : folder.files().keySet()) {
            if (name.startsWith("examples/") && name.endsWith(".yaml")) {
                folder.text(name)
                        .flatMap(text -> YamlFile.openValues(text, name, findings))
                        .flatMap(this::example)
                        .ifPresent(examples::add);
            }
        }
        if (examples.isEmpty()) {
            findings.warning("procedure.yaml", 1, 0, "no examples/*.yaml shows what the form should say");
        }
        return examples;
    }

    private Optional<Example> example(YamlMap file) {
        try {
            Answers answers = Answers.of(mapping(file, "answers"));
            YamlMap expect = file.map("expect").orElse(null);
            if (expect == null) {
                file.error("'expect' is missing");
                return Optional.empty();
            }
            String outcome = expect.optionalText("outcome").orElse("grant");
            if (!OUTCOMES.contains(outcome)) {
                expect.error("outcome", "the outcome is grant, refusal or not-fileable");
            }
            long fee = expect.whole("fee", 0, 1_000_000_000_000L, -1);
            Example example = new Example(
                    file.file().substring("examples/".length(), file.file().length() - ".yaml".length()),
                    file.text("title"),
                    expect.line(),
                    file.optionalText("today").map(LocalDate::parse).orElse(DEFAULT_DAY),
                    answers,
                    expect.texts("visible"),
                    expect.texts("hidden"),
                    expectedFindings(expect),
                    mapping(expect, "computed"),
                    fee < 0 ? Optional.empty() : Optional.of(fee),
                    expect.optionalText("route"),
                    period(expect),
                    statutory(expect),
                    expect.optionalText("exit"),
                    outcome);
            expect.finish();
            file.finish();
            return Optional.of(example);
        } catch (AnswersRejected rejected) {
            file.error("answers", "these cannot be answers: " + rejected.getMessage());
        } catch (DateTimeParseException e) {
            file.error("today", "'today' and the last days of statutory periods are dates: 2026-04-01");
        }
        return Optional.empty();
    }

    /** {@code period: 16} or {@code period: [30, 45]}. */
    private static Optional<StandardPeriod> period(YamlMap expect) {
        Object value = expect.plain("period").orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        List<?> both = value instanceof List<?> list && list.size() == 2 ? list : List.of(value, value);
        Optional<StandardPeriod> period = PeriodTable.period(both.get(0), both.get(1));
        if (period.isEmpty()) {
            expect.error("period", "the period is a number of days, or the least and the most: [30, 45]");
        }
        return period;
    }

    private static Map<String, LocalDate> statutory(YamlMap expect) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        mapping(expect, "statutory").forEach((id, day) -> days.put(id, LocalDate.parse(String.valueOf(day))));
        return days;
    }

    private static Map<String, Object> mapping(YamlMap map, String key) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (map.plain(key).orElse(null) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> {
                if (value != null) {
                    values.put(String.valueOf(name), value);
                }
            });
        }
        return values;
    }

    private static Map<String, List<String>> expectedFindings(YamlMap expect) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        mapping(expect, "findings").forEach((path, codes) -> {
            List<String> list = new ArrayList<>();
            if (codes instanceof List<?> all) {
                all.forEach(code -> list.add(String.valueOf(code)));
            } else {
                list.add(String.valueOf(codes));
            }
            expected.put(path, list);
        });
        return expected;
    }
}
