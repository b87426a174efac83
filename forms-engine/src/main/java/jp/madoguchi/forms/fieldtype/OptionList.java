package jp.madoguchi.forms.fieldtype;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An immutable code list that finds an option by its value at once, however long it is. */
final class OptionList extends AbstractList<Option> implements RandomAccess {

    private final Option[] options;
    private final Map<String, Option> byValue = new HashMap<>();

    private OptionList(List<Option> options) {
        this.options = options.toArray(new Option[0]);
        for (Option option : this.options) {
            byValue.put(option.value(), option);
        }
    }

    static OptionList of(List<Option> options) {
        return options instanceof OptionList list ? list : new OptionList(options);
    }

    @Nullable
    Option find(String value) {
        return byValue.get(value);
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
