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
    public Map<String, Object> computed() {
        Map<String, Object> values = new LinkedHashMap<>();
        visit((group, node, path) -> {
            Object value = group.values[node.slot];
            if (node.isComputed() && value != null) {
                values.put(path, value);
            }
        });
        return Collections.unmodifiableMap(values);
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
