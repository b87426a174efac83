package jp.madoguchi.forms.form;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.rule.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The values of a form, or of one row, during one evaluation; as a map, the context that expressions see. Hidden and
 * unanswered fields have no entry.
 */
final class Group extends AbstractMap<String, Object> {

    final Shape shape;
    final @Nullable Object[] stored;
    final @Nullable Object[] values;
    final boolean[] visible;
    final boolean[] required;
    final Frame frame;
    /** The rows of repeating groups, by slot. */
    final List<Group>[] rows;

    private @Nullable List<String> unknown;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Group(Shape shape, @Nullable Object[] values, Frame frame) {
        int size = shape.size();
        this.shape = shape;
        this.stored = new @Nullable Object[size];
        this.values = values;
        this.visible = new boolean[size];
        this.required = new boolean[size];
        this.frame = frame;
        this.rows = new List[size];
    }

    /** Takes over what was answered; names the form does not know are noted. */
    void bind(Map<?, ?> answers) {
        for (Map.Entry<?, ?> answer : answers.entrySet()) {
            Node node = shape.node((String) answer.getKey());
            if (node != null) {
                stored[node.slot] = answer.getValue();
            } else if (!Answers.ROW_ID.equals(answer.getKey())) {
                unknown = unknown == null ? new ArrayList<>() : unknown;
                unknown.add((String) answer.getKey());
            }
        }
    }

    List<String> unknown() {
        return unknown == null ? List.of() : unknown;
    }

    List<Group> rowsOf(Node repeat) {
        List<Group> list = rows[repeat.slot];
        return list == null ? List.of() : list;
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

    /** Rows are told apart by identity: two equal rows are two rows. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
