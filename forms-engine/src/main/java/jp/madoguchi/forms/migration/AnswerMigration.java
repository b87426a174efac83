package jp.madoguchi.forms.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Carries answers from one version of a form over to another: to the field with the same id, or to the one that says
 * {@code was:} with the old id, in the form and in every row. Immutable and thread-safe.
 */
public final class AnswerMigration {

    /**
     * Where the answers of an old field go.
     *
     * @param from the old field
     * @param to the new field, or null: they have no place any more
     * @param rows where the answers of its rows go, for repeating groups
     */
    private record Move(Field from, @Nullable Field to, Map<String, Move> rows) {}

    private final Map<String, Move> moves;

    private AnswerMigration(Map<String, Move> moves) {
        this.moves = moves;
    }

    /** The way from one version to another. */
    public static AnswerMigration between(FormDefinition before, FormDefinition after) {
        return new AnswerMigration(moves(topFields(before), topFields(after)));
    }

    private static List<Field> topFields(FormDefinition form) {
        return form.pages().stream().flatMap(page -> page.fields().stream()).toList();
    }

    private static Map<String, Move> moves(List<Field> before, List<Field> after) {
        Map<String, Field> byId = new HashMap<>();
        Map<String, Field> byFormerId = new HashMap<>();
        for (Field field : after) {
            byId.put(field.id(), field);
            field.was().ifPresent(was -> byFormerId.put(was, field));
        }
        Map<String, Move> moves = new HashMap<>();
        for (Field field : before) {
            Field target = byId.getOrDefault(field.id(), byFormerId.get(field.id()));
            if (target == null || !target.type().isAnswerable() || target.isRepeat() != field.isRepeat()) {
                moves.put(field.id(), new Move(field, null, Map.of()));
            } else {
                moves.put(field.id(), new Move(field, target, moves(field.children(), target.children())));
            }
        }
        return moves;
    }

    /**
     * The answers under the new version. An answer that the type of its new field cannot read at all is lost like one
     * whose field is gone; one that only breaks a limit is kept, and the new version finds it. Names that the old version
     * does not know stay as they are.
     */
    public MigratedAnswers migrate(Answers answers) {
        List<String> lost = new ArrayList<>();
        return new MigratedAnswers(Answers.ofChecked(carry(answers.values(), moves, "", lost)), lost);
    }

    private static Map<String, Object> carry(
            Map<?, ?> answers, Map<String, Move> moves, String prefix, List<String> lost) {
        Map<String, Object> carried = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            String id = (String) key;
            Move move = moves.get(id);
            if (move == null) {
                carried.putIfAbsent(id, value);
                return;
            }
            Field to = move.to();
            if (to == null || (isUnreadable(value, to) && !isUnreadable(value, move.from()))) {
                lost.add(prefix + id);
            } else if (to.isRepeat() && value instanceof List<?> rows) {
                carried.put(to.id(), rows(rows, move.rows(), prefix + id, lost));
            } else {
                carried.put(to.id(), value);
            }
        });
        return Collections.unmodifiableMap(carried);
    }

    private static List<Object> rows(List<?> rows, Map<String, Move> moves, String path, List<String> lost) {
        List<Object> carried = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            carried.add(
                    rows.get(i) instanceof Map<?, ?> map
                            ? carry(map, moves, path + "[" + i + "].", lost)
                            : rows.get(i));
        }
        return Collections.unmodifiableList(carried);
    }

    /** Where a path of the old version stands in the new one; itself if nothing says otherwise. */
    public String now(String path) {
        Map<String, Move> known = moves;
        List<Object> steps = new ArrayList<>();
        for (Object step : FieldPath.parse(path).steps()) {
            Move move = step instanceof String id ? known.get(id) : null;
            steps.add(move == null || move.to() == null ? step : move.to().id());
            if (step instanceof String) {
                known = move == null ? Map.of() : move.rows();
            }
        }
        return new FieldPath(steps).toString();
    }

    private static boolean isUnreadable(Object value, Field field) {
        return field.type().feelValue(value, field.settings()) == null;
    }
}
