package jp.madoguchi.launcher.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.migration.Impact;

/** Counts what a new version would mean for all applications together. */
final class ImpactTotals {
    private final Map<String, Long> counts = new LinkedHashMap<>();

    ImpactTotals() {
        for (String name : new String[] {
            "applications", "affected", "lost", "hidden", "required", "found", "fee", "route", "unreadable"
        }) {
            counts.put(name, 0L);
        }
    }

    void add(Impact impact) {
        count("applications", true);
        count("affected", !impact.isNone());
        count("lost", !impact.lost().isEmpty());
        count("hidden", !impact.hidden().isEmpty());
        count("required", !impact.required().isEmpty());
        count("found", !impact.found().isEmpty());
        count("fee", impact.fee().isPresent());
        count("route", impact.route().isPresent());
    }

    /** An application whose stored answers are no answers any more, or whose evaluation was stopped. */
    void addUnreadable() {
        count("applications", true);
        count("affected", true);
        count("unreadable", true);
    }

    private void count(String name, boolean applies) {
        if (applies) {
            counts.merge(name, 1L, Long::sum);
        }
    }

    String text() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    String json() {
        return AnswersWriter.write(Map.of("totals", counts));
    }
}
