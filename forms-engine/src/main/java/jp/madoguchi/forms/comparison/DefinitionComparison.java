package jp.madoguchi.forms.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.comparison.Change.Difference;
import jp.madoguchi.forms.comparison.Change.Kind;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a procedure by what their files say; neither needs to be free of findings. */
public final class DefinitionComparison {

    private DefinitionComparison() {}

    /**
     * What differs, by area, then in the order of the new version, then what is gone.
     *
     * @throws IllegalArgumentException if a file of a folder cannot be read; the message says which and where
     */
    public static List<Change> between(ProcedureFolder before, ProcedureFolder after) {
        Map<String, Part> old = byName(Parts.of(before));
        List<Change> changes = new ArrayList<>();
        for (Part part : Parts.of(after)) {
            Part earlier = old.remove(part.area() + " " + part.path());
            boolean renamed = earlier == null && !part.was().isEmpty();
            if (renamed) earlier = old.remove(part.area() + " " + part.was());
            change(earlier, part, renamed).ifPresent(changes::add);
        }
        for (Part gone : old.values()) {
            changes.add(new Change(Kind.REMOVED, gone.area(), gone.path(), Optional.empty(), List.of()));
        }
        changes.sort(Comparator.comparing(Change::area));
        return List.copyOf(changes);
    }

    private static Map<String, Part> byName(List<Part> parts) {
        Map<String, Part> byName = new LinkedHashMap<>();
        for (Part part : parts) byName.put(part.area() + " " + part.path(), part);
        return byName;
    }

    private static Optional<Change> change(@Nullable Part before, Part after, boolean renamed) {
        List<Difference> differences = differences(before == null ? Map.of() : before.attributes(), after.attributes());
        if (before == null) {
            return Optional.of(new Change(Kind.ADDED, after.area(), after.path(), Optional.empty(), differences));
        }
        if (renamed) {
            return Optional.of(
                    new Change(Kind.RENAMED, after.area(), after.path(), Optional.of(before.path()), differences));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(Kind.CHANGED, after.area(), after.path(), Optional.empty(), differences));
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            Optional<String> old = Optional.ofNullable(before.get(key));
            Optional<String> now = Optional.ofNullable(after.get(key));
            if (!old.equals(now)) differences.add(new Difference(key, old, now));
        }
        return differences;
    }
}
