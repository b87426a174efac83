package jp.madoguchi.forms.fieldtype;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** An immutable code list that finds an option by its value at once, however long it is. */
public final class OptionList extends AbstractList<Option> implements RandomAccess {

    private final Option[] options;
    private final Map<String, Option> byValue = new HashMap<>();

    private OptionList(List<Option> options) {
        this.options = options.toArray(new Option[0]);
        for (Option option : this.options) {
            byValue.put(option.value(), option);
        }
    }

    /** The same options; a list that is one already is taken as it is. */
    public static OptionList of(List<Option> options) {
        return options instanceof OptionList list ? list : new OptionList(options);
    }

    /** The option with a value. */
    public Optional<Option> option(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    /** Whether there is an option with a value. */
    public boolean has(String value) {
        return byValue.containsKey(value);
    }

    @Override
    public Option get(int index) {
        return options[index];
    }

    @Override
    public int size() {
        return options.length;
    }
}
