package jp.madoguchi.forms.fieldtype;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An immutable code list that finds an option by its value at once, however long it is. */
public abstract class OptionList extends AbstractList<Option> implements RandomAccess {

    OptionList() {}

    /** The same options; a list that is one already is taken as it is. */
    public static OptionList of(List<Option> options) {
        return options instanceof OptionList list ? list : new WrittenOptions(options);
    }

    /** The place of the option with a value, or −1. */
    abstract int indexOf(String value);

    /** Each parent that options name, in the order of the list. */
    public abstract Set<String> parents();

    /** The places of the options that name a parent, in order. */
    abstract int[] below(String parent);

    /** What a search looks through for one option, folded by {@link SearchText}. */
    abstract SearchText searchText();

    /** The option with a value. */
    public Optional<Option> option(String value) {
        int index = indexOf(value);
        return index < 0 ? Optional.empty() : Optional.of(get(index));
    }

    /** Whether there is an option with a value. */
    public boolean has(String value) {
        return indexOf(value) >= 0;
    }

    /** Whether an option goes with an answer of the field linked to. */
    public boolean fits(String value, String parent) {
        int index = indexOf(value);
        return index >= 0 && (parentOf(index).isEmpty() || parentOf(index).equals(parent));
    }

    String parentOf(int index) {
        return get(index).parent();
    }

    /** The options that go with an answer of the field linked to: those that name it, and those that name none. */
    public List<Option> fitting(String parent) {
        int[] named = below(parent);
        int[] free = parent.isEmpty() ? new int[0] : below("");
        List<Option> options = new ArrayList<>(named.length + free.length);
        for (int index : named) {
            options.add(get(index));
        }
        for (int index : free) {
            options.add(get(index));
        }
        return options;
    }

    /** Most options that go with one answer of the field linked to. */
    public int mostFitting() {
        int most = 0;
        for (String parent : parents()) {
            most = Math.max(most, below(parent).length);
        }
        return most + below("").length;
    }

    /**
     * Options that contain every word of what was typed, in their value or in a label of any language; width, case and
     * kind of kana make no difference. Those whose label or value begins with it come first.
     *
     * @param parent only options that go with this answer of the field linked to; null for all
     * @param most at most so many
     */
    public List<Option> search(String typed, @Nullable String parent, int most) {
        List<Option> found = new ArrayList<>();
        for (int index : searchText().find(typed, most, at -> parent == null || fitsAt(at, parent))) {
            found.add(get(index));
        }
        return found;
    }

    private boolean fitsAt(int index, String parent) {
        String own = parentOf(index);
        return own.isEmpty() || own.equals(parent);
    }
}
