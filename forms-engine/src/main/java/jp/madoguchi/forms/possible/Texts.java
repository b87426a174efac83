package jp.madoguchi.forms.possible;

import java.util.Set;
import java.util.TreeSet;

/**
 * A set of texts.
 *
 * @param others whether it has every text except those listed, instead of just those listed
 * @param listed in order
 */
record Texts(boolean others, Set<String> listed) {

    static final Texts NONE = new Texts(false, Set.of());
    static final Texts ALL = new Texts(true, Set.of());

    static Texts of(Iterable<String> values) {
        Set<String> listed = new TreeSet<>();
        values.forEach(listed::add);
        return new Texts(false, listed);
    }

    boolean isEmpty() {
        return !others && listed.isEmpty();
    }

    boolean contains(String text) {
        return listed.contains(text) != others;
    }

    Texts complement() {
        return new Texts(!others, listed);
    }

    Texts intersect(Texts other) {
        if (!others) {
            return of(listed.stream().filter(other::contains).toList());
        } else if (!other.others) {
            return other.intersect(this);
        }
        return union(listed, other.listed, true);
    }

    Texts union(Texts other) {
        return complement().intersect(other.complement()).complement();
    }

    private static Texts union(Set<String> one, Set<String> two, boolean others) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(two);
        return new Texts(others, both);
    }
}
