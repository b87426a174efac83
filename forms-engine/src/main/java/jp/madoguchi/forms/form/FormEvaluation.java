package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Exit;
import jp.madoguchi.forms.validation.Finding;
import org.jspecify.annotations.Nullable;

/** The result of an evaluation; paths are written out only when somebody asks for them. */
class FormEvaluation implements Evaluation {

    private final FormProgram program;
    private final Group root;
    private final boolean[] pages;
    private final Supplier<List<Finding>> findingSource;
    private final Optional<Long> feeYen;
    private final Optional<String> route;
    private volatile @Nullable List<Finding> findings;
    private volatile @Nullable Map<String, Object> computed;
    private volatile @Nullable Set<String> visible;
    private volatile @Nullable Set<String> required;

    FormEvaluation(
            FormProgram program,
            Group root,
            boolean[] pages,
            Supplier<List<Finding>> findingSource,
            Optional<Long> feeYen,
            Optional<String> route) {
        this.program = program;
        this.root = root;
        this.pages = pages;
        this.findingSource = findingSource;
        this.feeYen = feeYen;
        this.route = route;
    }

    /** The form's values. */
    Group root() {
        return root;
    }

    /** Which pages are shown. */
    boolean[] pages() {
        return pages.clone();
    }

    /** Is told every visible field in order. */
    private interface Visitor {
        void visit(Group group, Node node, String path);
    }

    private void visit(Visitor visitor) {
        for (int page = 0; page < pages.length; page++) {
            if (pages[page]) {
                for (Node node : program.pageNodes().get(page)) {
                    visit(root, node, "", visitor);
                }
            }
        }
    }

    private static void visit(Group group, Node node, String prefix, Visitor visitor) {
        if (!group.visible[node.slot]) {
            return;
        }
        String path = prefix + node.field.id();
        visitor.visit(group, node, path);
        if (node.rows != null) {
            List<Group> rows = group.rowsOf(node);
            for (int i = 0; i < rows.size(); i++) {
                for (Node child : node.rows.nodes()) {
                    visit(rows.get(i), child, path + "[" + i + "].", visitor);
                }
            }
        }
    }

    @Override
    public Set<String> visible() {
        Set<String> known = visible;
        if (known == null) {
            Set<String> paths = new LinkedHashSet<>();
            visit((group, node, path) -> paths.add(path));
            known = Collections.unmodifiableSet(paths);
            visible = known;
        }
        return known;
    }

    @Override
    public Set<String> required() {
        Set<String> known = required;
        if (known == null) {
            Set<String> paths = new LinkedHashSet<>();
            visit((group, node, path) -> {
                if (group.required[node.slot]) {
                    paths.add(path);
                }
            });
            known = Collections.unmodifiableSet(paths);
            required = known;
        }
        return known;
    }

    @Override
    public boolean isVisible(String path) {
        Group group = groupOf(path);
        return group != null && isMarked(group.visible, group, path);
    }

    @Override
    public boolean isRequired(String path) {
        Group group = groupOf(path);
        return group != null && isMarked(group.required, group, path);
    }

    private static boolean isMarked(boolean[] marks, Group group, String path) {
        Node node = group.shape.node(path.substring(path.lastIndexOf('.') + 1));
        return node != null && marks[node.slot];
    }

    /** The form or row in which the field of a path stands; null if there is none. */
    private @Nullable Group groupOf(String path) {
        Group group = root;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            int open = path.indexOf('[', from);
            Node repeat = open < 0 || open > dot ? null : group.shape.node(path.substring(from, open));
            int row = repeat == null || repeat.rows == null ? -1 : row(path, open + 1, dot - 1);
            if (repeat == null || row < 0 || row >= group.rowsOf(repeat).size()) {
                return null;
            }
            group = group.rowsOf(repeat).get(row);
            from = dot + 1;
        }
        return group;
    }

    /** A row's index as it is written; -1 if it is not written as paths are. */
    private static int row(String path, int from, int to) {
        int row = 0;
        boolean canonical = to > from && to - from <= 6 && path.charAt(to) == ']';
        for (int i = from; canonical && i < to; i++) {
            char digit = path.charAt(i);
            canonical = digit >= '0' && digit <= '9' && (i == from || path.charAt(from) != '0');
            row = row * 10 + digit - '0';
        }
        return canonical ? row : -1;
    }

    @Override
    public Map<String, Object> computed() {
        Map<String, Object> known = computed;
        if (known == null) {
            Map<String, Object> values = new LinkedHashMap<>();
            addComputed(root, "", values);
            known = Collections.unmodifiableMap(values);
            computed = known;
        }
        return known;
    }

    private static void addComputed(Group group, String prefix, Map<String, Object> values) {
        for (Node node : group.shape.computed()) {
            Object value = group.values[node.slot];
            if (node.isComputed() && value != null) {
                values.put(prefix + node.field.id(), value);
            } else if (node.rows != null) {
                List<Group> rows = group.rowsOf(node);
                for (int i = 0; i < rows.size(); i++) {
                    addComputed(rows.get(i), prefix + node.field.id() + "[" + i + "].", values);
                }
            }
        }
    }

    @Override
    public List<Finding> findings() {
        List<Finding> known = findings;
        if (known == null) {
            known = Collections.unmodifiableList(findingSource.get());
            findings = known;
        }
        return known;
    }

    @Override
    public List<Exit> exits() {
        List<Exit> exits = new ArrayList<>();
        for (ExitRule exit : program.exits()) {
            for (Finding finding : findings()) {
                if (finding.code().equals(exit.id())) {
                    exits.add(exit.at(finding.path()));
                }
            }
        }
        return Collections.unmodifiableList(exits);
    }

    @Override
    public List<String> visiblePages() {
        List<String> ids = new ArrayList<>();
        for (int page = 0; page < pages.length; page++) {
            if (pages[page]) {
                ids.add(program.pages().get(page).id());
            }
        }
        return Collections.unmodifiableList(ids);
    }

    @Override
    public Optional<Long> feeYen() {
        return feeYen;
    }

    @Override
    public Optional<String> route() {
        return route;
    }

    @Override
    public Map<String, Object> feelContext() {
        return Collections.unmodifiableMap(root);
    }
}
