package jp.madoguchi.forms.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what examples reach and notes what they do not. */
final class Tally {

    private final Map<String, Coverage.Count> counts = new LinkedHashMap<>();
    private final Findings findings;

    Tally(Findings findings) {
        this.findings = findings;
    }

    /**
     * Counts one thing.
     *
     * @param kind what it is: {@code rules}
     * @param at where it stands
     * @param missing what no example does with it, each with how to mend it; empty if it is reached
     */
    void count(String kind, Place at, List<String> missing) {
        Coverage.Count before = counts.getOrDefault(kind, new Coverage.Count(0, 0));
        counts.put(kind, new Coverage.Count(before.reached() + (missing.isEmpty() ? 1 : 0), before.all() + 1));
        missing.forEach(message -> findings.add(at, message));
    }

    Coverage coverage() {
        return new Coverage(counts);
    }
}
