package jp.madoguchi.forms.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of a definition its examples try.
 *
 * @param counts by what is counted, in the order they are shown: pages, fields, rules …
 */
public record Coverage(Map<String, Count> counts) {

    /**
     * How many of all.
     *
     * @param reached tried by at least one example
     * @param all defined
     */
    public record Count(int reached, int all) {
        @Override
        public String toString() {
            return reached + "/" + all;
        }
    }

    /** Copies the map, keeping its order. */
    public Coverage {
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Whether examples try everything. */
    public boolean isComplete() {
        return counts.values().stream().allMatch(count -> count.reached() == count.all());
    }

    /** {@code pages 8/8, fields 60/60, rules 12/12}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
