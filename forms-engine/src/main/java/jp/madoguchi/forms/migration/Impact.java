package jp.madoguchi.forms.migration;

import java.util.List;
import java.util.Optional;

/**
 * What another version would mean for one application. Only paths and codes: no answer stands in it.
 *
 * @param lost paths in the old version whose answers have no place in the new one
 * @param hidden paths in the new version whose answers were shown and no longer are
 * @param required paths in the new version that must be answered and are not, and were not missing before
 * @param found what the new version finds and the old one did not, as {@code path code}
 * @param fee the fee in both versions where it differs
 * @param route the route in both versions where it differs
 */
public record Impact(
        List<String> lost,
        List<String> hidden,
        List<String> required,
        List<String> found,
        Optional<Difference<Long>> fee,
        Optional<Difference<String>> route) {

    /**
     * A result that differs.
     *
     * @param before in the old version; empty if it had none
     * @param after in the new version; empty if it has none
     */
    public record Difference<T>(Optional<T> before, Optional<T> after) {}

    /** Copies lists. */
    public Impact {
        lost = List.copyOf(lost);
        hidden = List.copyOf(hidden);
        required = List.copyOf(required);
        found = List.copyOf(found);
    }

    /** Whether everything stays as it is for this application. */
    public boolean isNone() {
        return lost.isEmpty()
                && hidden.isEmpty()
                && required.isEmpty()
                && found.isEmpty()
                && fee.isEmpty()
                && route.isEmpty();
    }
}
