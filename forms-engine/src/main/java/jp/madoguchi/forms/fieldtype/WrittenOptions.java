package jp.madoguchi.forms.fieldtype;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The options that a definition writes beside the field. */
final class WrittenOptions extends OptionList {

    private final Option[] options;
    private final Map<String, Integer> byValue = new HashMap<>();

    WrittenOptions(List<Option> options) {
        this.options = options.toArray(new Option[0]);
        for (int i = this.options.length - 1; i >= 0; i--) {
            byValue.put(this.options[i].value(), i);
        }
    }

    @Override
    int indexOf(String value) {
        return byValue.getOrDefault(value, -1);
    }

    @Override
    public Set<String> parents() {
        Set<String> parents = new LinkedHashSet<>();
        for (Option option : options) {
            if (!option.parent().isEmpty()) {
                parents.add(option.parent());
            }
        }
        return parents;
    }

    @Override
    int[] below(String parent) {
        return IntStream.range(0, options.length)
                .filter(i -> options[i].parent().equals(parent))
                .toArray();
    }

    @Override
    SearchText searchText() {
        SearchText.Writer writer = new SearchText.Writer();
        for (Option option : options) {
            writer.add(option);
        }
        return writer.finish();
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
