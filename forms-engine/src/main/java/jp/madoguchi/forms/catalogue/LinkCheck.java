package jp.madoguchi.forms.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.fieldtype.OptionList;
import jp.madoguchi.forms.fieldtype.Setting;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;

/** Checks linked choices once every field of a form is known: the field linked to, and that lists go together. */
final class LinkCheck {

    private static final int TOLD = 5;

    private final Map<String, YamlMap> places;
    private final Deque<List<Field>> around = new ArrayDeque<>();

    /** Problems are told at the mapping of the field, by path. */
    LinkCheck(Map<String, YamlMap> places) {
        this.places = places;
    }

    void check(List<Field> fields) {
        around.push(fields);
        for (Field field : fields) {
            field.linkedTo().ifPresent(name -> check(field, name));
            checkFilled(field, fields, SharedSettings.FILLS_NAME, "text");
            checkFilled(field, fields, SharedSettings.FILLS_ADDRESS, "address");
            if (field.isRepeat()) {
                check(field.children());
            }
        }
        around.pop();
    }

    private Optional<Field> find(String name) {
        return around.stream()
                .flatMap(List::stream)
                .filter(field -> field.id().equals(name))
                .findFirst();
    }

    private void check(Field field, String name) {
        Optional<Field> parent = find(name);
        if (parent.isEmpty()) {
            error(field, "no field '" + name + "' stands beside this one or around its row");
        } else if (!parent.get().type().id().equals("choice")) {
            error(field, "'" + name + "' is no field of type choice");
        } else if (isCircle(field)) {
            error(field, "these choices are linked in a circle");
        } else {
            checkLists(field, parent.get());
        }
    }

    private boolean isCircle(Field field) {
        Set<String> seen = new HashSet<>();
        Optional<Field> at = Optional.of(field);
        while (at.isPresent() && seen.add(at.get().path())) {
            at = at.get().linkedTo().flatMap(this::find);
        }
        return at.isPresent();
    }

    private void checkLists(Field field, Field parent) {
        OptionList options = field.settings().get(SharedSettings.OPTIONS);
        OptionList above = parent.settings().get(SharedSettings.OPTIONS);
        Set<String> parents = options.parents();
        if (parents.isEmpty() && !options.isEmpty()) {
            error(field, "no option names a parent: give options 'parent: …', or leave 'linked-to' out");
            return;
        }
        String unknown =
                parents.stream().filter(value -> !above.has(value)).limit(TOLD).collect(Collectors.joining("', '"));
        if (!unknown.isEmpty() && !above.isEmpty()) {
            error(field, "options name parents that '" + parent.id() + "' does not offer: '" + unknown + "'");
        }
        String childless = above.stream()
                .filter(option -> options.fitting(option.value()).isEmpty())
                .map(option -> option.value())
                .limit(TOLD)
                .collect(Collectors.joining("', '"));
        if (field.required() && !childless.isEmpty() && !options.isEmpty()) {
            error(
                    field,
                    "this must be answered, but nothing can be chosen for '" + childless + "' of '" + parent.id()
                            + "': add options, or make it required-if");
        }
    }

    /** A field that a look-up fills in stands beside this one and takes what is found. */
    private void checkFilled(Field field, List<Field> beside, Setting<Optional<String>> setting, String type) {
        Optional<String> filled = field.settings().get(setting);
        boolean takes = beside.stream()
                .anyMatch(other -> filled.equals(Optional.of(other.id()))
                        && other.type().id().equals(type));
        if (filled.isPresent() && !takes) {
            error(
                    field,
                    setting.name(),
                    "'" + filled.get() + "' is no field of type " + type
                            + " beside this one: a look-up could not fill it in");
        }
    }

    private void error(Field field, String message) {
        error(field, "linked-to", message);
    }

    private void error(Field field, String key, String message) {
        YamlMap place = places.get(field.path());
        if (place != null) {
            place.error(key, message);
        }
    }
}
