package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import jp.madoguchi.forms.answer.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Gives every row of a repeating group an id under {@link Answers#ROW_ID} that it keeps whatever is saved, corrected,
 * added or removed around it. Findings and inputs name rows by their index; what must follow a row names its id.
 */
public final class RowIds {

    /** What an id given from outside may look like; any other is replaced. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,36}");

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 8;

    private final List<Field> fields;
    private final Supplier<String> fresh;

    private RowIds(List<Field> fields, Supplier<String> fresh) {
        this.fields = fields;
        this.fresh = fresh;
    }

    /** Ids for the rows of a form; new ones are drawn at random, 40 bits each. */
    public static RowIds of(FormDefinition form, RandomGenerator random) {
        List<Field> fields =
                form.pages().stream().flatMap(page -> page.fields().stream()).toList();
        return new RowIds(fields, () -> {
            StringBuilder id = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return id.toString();
        });
    }

    /**
     * The answers with an id in every row. A row that comes without one, or with the id of a row before it, takes that of
     * the stored row at its place if no other row has it, else a new one.
     */
    public Answers complete(Answers given, Answers stored) {
        Map<String, Object> completed = map(given.values(), stored.values(), fields);
        return completed.equals(given.values()) ? given : Answers.ofChecked(completed);
    }

    private Map<String, Object> map(Map<?, ?> given, Map<?, ?> stored, List<Field> shape) {
        Map<String, Object> copy = new LinkedHashMap<>();
        given.forEach((key, value) -> copy.put((String) key, value));
        for (Field field : shape) {
            if (field.isRepeat() && copy.get(field.id()) instanceof List<?> rows && areRows(rows)) {
                List<?> before = stored.get(field.id()) instanceof List<?> list && areRows(list) ? list : List.of();
                copy.put(field.id(), rows(rows, before, field.children()));
            }
        }
        return Collections.unmodifiableMap(copy);
    }

    private List<Object> rows(List<?> given, List<?> stored, List<Field> shape) {
        Set<String> taken = new HashSet<>();
        boolean[] own = new boolean[given.size()];
        for (int i = 0; i < given.size(); i++) {
            String id = idOf(given.get(i));
            own[i] = id != null && taken.add(id);
        }
        Map<String, Object> storedById = new LinkedHashMap<>();
        for (Object row : stored) {
            String id = idOf(row);
            if (id != null) {
                storedById.putIfAbsent(id, row);
            }
        }
        List<Object> rows = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            Map<?, ?> row = (Map<?, ?>) given.get(i);
            String id = own[i] ? idOf(row) : freeId(i < stored.size() ? idOf(stored.get(i)) : null, taken);
            Map<?, ?> before = storedById.get(id) instanceof Map<?, ?> map ? map : Map.of();
            Map<String, Object> copy = new LinkedHashMap<>();
            copy.put(Answers.ROW_ID, String.valueOf(id));
            map(row, before, shape).forEach(copy::putIfAbsent);
            rows.add(Collections.unmodifiableMap(copy));
        }
        return Collections.unmodifiableList(rows);
    }

    private String freeId(@Nullable String wished, Set<String> taken) {
        String id = wished;
        while (id == null || !taken.add(id)) {
            id = fresh.get();
        }
        return id;
    }

    private static boolean areRows(List<?> list) {
        return list.stream().allMatch(row -> row instanceof Map<?, ?>);
    }

    private static @Nullable String idOf(Object row) {
        return row instanceof Map<?, ?> map
                        && map.get(Answers.ROW_ID) instanceof String id
                        && ID.matcher(id).matches()
                ? id
                : null;
    }
}
