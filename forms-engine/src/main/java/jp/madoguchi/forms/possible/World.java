package jp.madoguchi.forms.possible;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known about the values of terms at one time. A term that is not named here may have any of its values. */
final class World {

    static final World ANY = new World(Map.of());

    private final Map<String, Possible> known;

    private World(Map<String, Possible> known) {
        this.known = known;
    }

    /** The values a term may have here, of those it may have at all. */
    Possible get(String term, Possible ofAll) {
        return known.getOrDefault(term, ofAll);
    }

    Map<String, Possible> known() {
        return known;
    }

    /** This world with fewer values for a term; empty if none is left. */
    Optional<World> restrict(String term, Possible ofAll, Possible to) {
        Possible before = get(term, ofAll);
        Possible left = before.intersect(to);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Possible> changed = new LinkedHashMap<>(known);
        changed.put(term, left);
        return Optional.of(new World(changed));
    }

    /** A world in which everything is possible that is in one of these. */
    static World join(List<World> worlds) {
        Map<String, Possible> joined = new LinkedHashMap<>(worlds.get(0).known);
        for (World world : worlds) {
            Map<String, Possible> both = new HashMap<>();
            world.known.forEach((term, possible) -> {
                Possible before = joined.get(term);
                if (before != null) {
                    both.put(term, before.union(possible));
                }
            });
            joined.keySet().retainAll(both.keySet());
            joined.putAll(both);
        }
        return new World(joined);
    }

    @Override
    public String toString() {
        return known.toString();
    }
}
