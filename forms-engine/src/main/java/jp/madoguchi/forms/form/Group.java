package jp.madoguchi.forms.form;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.validation.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The values of a form, or of one row; as a map, the context that expressions see. Hidden and unanswered fields have no
 * entry. It is changed only while it is open: during one evaluation.
 */
final class Group extends AbstractMap<String, Object> {

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final List<Group>[] NO_REPEATS = new List[0];

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final @Nullable List<Finding>[] NOTHING_FOUND = new List[0];

    final Shape shape;
    final @Nullable Object[] stored;
    final @Nullable Object[] values;
    final boolean[] visible;
    final boolean[] required;
    private final List<Group>[] rows;
    private @Nullable List<Finding>[] found = NOTHING_FOUND;
    private @Nullable BitSet broken;
    private Map<?, ?> answers = Map.of();
    private List<String> unknown = List.of();
    private @Nullable Frame frame;
    private @Nullable BitSet owned;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Group(Shape shape, @Nullable Object[] values, Frame frame) {
        int size = shape.size();
        this.shape = shape;
        this.stored = new @Nullable Object[size];
        this.values = values;
        this.visible = new boolean[size];
        this.required = new boolean[size];
        this.rows = !shape.repeats().isEmpty() ? new List[size] : NO_REPEATS;
        this.frame = frame;
    }

    private Group(Group from, @Nullable Object[] values, Frame frame) {
        this.shape = from.shape;
        this.stored = from.stored.clone();
        this.values = values;
        this.visible = from.visible.clone();
        this.required = from.required.clone();
        this.rows = from.rows.length == 0 ? NO_REPEATS : from.rows.clone();
        this.found = from.found.length == 0 ? NOTHING_FOUND : from.found.clone();
        this.broken = from.broken == null ? null : (BitSet) from.broken.clone();
        this.answers = from.answers;
        this.unknown = from.unknown;
        this.frame = frame;
    }

    /** An open copy that shares the rows. */
    Group copy(Function<@Nullable Object[], Frame> frames) {
        @Nullable Object[] copied = values.clone();
        return new Group(this, copied, frames.apply(copied));
    }

    /** Takes over what was answered; names the form does not know are noted. */
    void bind(Map<?, ?> given) {
        List<String> names = List.of();
        for (Map.Entry<?, ?> answer : given.entrySet()) {
            String key = (String) answer.getKey();
            Node node = shape.node(key);
            if (node != null) {
                stored[node.slot] = answer.getValue();
            } else if (!Answers.ROW_ID.equals(key)) {
                names = names.isEmpty() ? new ArrayList<>() : names;
                names.add(key);
            }
        }
        answers = given;
        unknown = names;
    }

    /** Takes over one changed answer of a known field; values stay as they are. */
    void rebind(Node node, Map<?, ?> given) {
        stored[node.slot] = given.get(node.field.id());
        answers = given;
    }

    /** Forgets what was answered and takes over something else; values stay as they are. */
    void rebind(Map<?, ?> given) {
        Arrays.fill(stored, null);
        bind(given);
    }

    /** What was answered here, as it was given. */
    Map<?, ?> answers() {
        return answers;
    }

    List<String> unknown() {
        return unknown;
    }

    /** Whether it belongs to an evaluation that is still going on. */
    boolean isOpen() {
        return frame != null;
    }

    Frame frame() {
        return Objects.requireNonNull(frame);
    }

    /** Ends the evaluation; nothing changes from now on. */
    void close() {
        frame = null;
        owned = null;
    }

    List<Group> rowsOf(Node repeat) {
        return rowsAt(repeat.slot);
    }

    List<Group> rowsAt(int slot) {
        List<Group> list = rows[slot];
        return list == null ? List.of() : list;
    }

    /** Whether a repeating group is shown with rows, be they none. */
    boolean hasRows(int slot) {
        return rows[slot] != null;
    }

    @SuppressWarnings("NullAway") // An absent list is null in the array.
    void setRows(int slot, @Nullable List<Group> list) {
        rows[slot] = list;
        values[slot] = list;
    }

    /** The rows of a repeating group, ready to be changed. */
    List<Group> ownRows(int slot) {
        owned = owned == null ? new BitSet() : owned;
        if (!owned.get(slot)) {
            owned.set(slot);
            setRows(slot, new ArrayList<>(rowsAt(slot)));
        }
        return rowsAt(slot);
    }

    /** Whether anything was found at a field here, rows aside. */
    boolean hasFound() {
        return found.length > 0;
    }

    /** What was found at a field, paths beginning here. */
    List<Finding> foundAt(int slot) {
        List<Finding> list = found.length == 0 ? null : found[slot];
        return list == null ? List.of() : list;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    void setFound(int slot, List<Finding> list) {
        found = found.length == 0 ? new List[shape.size()] : found;
        found[slot] = list.isEmpty() ? null : list;
        if (list.isEmpty() && Arrays.stream(found).allMatch(Objects::isNull)) {
            found = NOTHING_FOUND;
        }
    }

    /** Whether a rule is broken here, by its place among the rules of the form. */
    boolean isBroken(int rule) {
        return broken != null && broken.get(rule);
    }

    void setBroken(int rule, boolean isBroken) {
        broken = broken == null ? new BitSet() : broken;
        broken.set(rule, isBroken);
    }

    /** Adds the rules that are broken here. */
    void addBroken(BitSet all) {
        if (broken != null) {
            all.or(broken);
        }
    }

    /** Whether it is worth looking for findings here or in rows below. */
    boolean mayHaveFindings() {
        return hasFound() || broken != null || !unknown.isEmpty() || rows.length > 0;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        Node node = key instanceof String id ? shape.node(id) : null;
        return node == null ? null : values[node.slot];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        List<Entry<String, Object>> entries = new ArrayList<>();
        for (Node node : shape.nodes()) {
            Object value = values[node.slot];
            if (value != null) {
                entries.add(Map.entry(node.field.id(), value));
            }
        }
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
