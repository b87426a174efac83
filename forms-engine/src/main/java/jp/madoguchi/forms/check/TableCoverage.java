package jp.madoguchi.forms.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.decision.DecisionFile;
import jp.madoguchi.forms.decision.DecisionOutline;
import jp.madoguchi.forms.rule.EvaluationStopped;
import org.jspecify.annotations.Nullable;

/** Which rows of decision tables examples reach. A row that looks at nothing else but {@code null} is reached too. */
final class TableCoverage {

    private final Examined examined;
    private final List<TriedExample> examples;
    private final TableSites sites;

    TableCoverage(Examined examined, List<TriedExample> examples) {
        this.examined = examined;
        this.examples = examples;
        this.sites = new TableSites(examined);
    }

    void count(Tally tally) {
        examined.folder().files().forEach((file, bytes) -> {
            if (file.endsWith(".dmn")) {
                DecisionOutline outline = DecisionOutline.read(bytes);
                outline.decisions().forEach(decision -> count(file, bytes, decision, tally));
            }
        });
    }

    private void count(String file, byte[] bytes, DecisionOutline.Outlined decision, Tally tally) {
        Optional<DecisionOutline.Table> table = decision.table();
        if (table.isEmpty()) {
            return;
        }
        boolean[] reached = new boolean[table.get().rows().size()];
        for (TriedExample example : examples) {
            if (!example.evaluation().blocksFiling()) {
                for (Surroundings place : sites.in(example, file)) {
                    mark(table.get(), inside(place, bytes, decision), reached);
                }
            }
        }
        for (int i = 0; i < reached.length; i++) {
            DecisionOutline.TableRow row = table.get().rows().get(i);
            tally.count(
                    "table rows",
                    new Place(file, row.line(), 0),
                    reached[i]
                            ? List.of()
                            : List.of("no example that can be filed reaches row " + (i + 1) + " of the decision '"
                                    + decision.name() + "': add one whose answers fit it"));
        }
    }

    /** The names of a table: those of the form, and the outcomes of the decisions it requires. */
    private static Surroundings inside(Surroundings form, byte[] bytes, DecisionOutline.Outlined decision) {
        Map<String, @Nullable Object> outcomes = new LinkedHashMap<>();
        decision.requires().forEach((id, name) -> outcomes.put(name, outcome(form, bytes, id)));
        return form.with(outcomes);
    }

    private static @Nullable Object outcome(Surroundings form, byte[] bytes, String id) {
        try {
            return DecisionFile.compile(bytes, id, form.scope(), problem -> {})
                    .map(decision -> decision.decide(form.frame()))
                    .orElse(null);
        } catch (EvaluationStopped e) {
            return null;
        }
    }

    private static void mark(DecisionOutline.Table table, Surroundings values, boolean[] reached) {
        List<Surroundings.Input> inputs =
                table.inputs().stream().map(input -> values.input(input.text())).toList();
        for (int i = 0; i < reached.length; i++) {
            if (fits(table.rows().get(i), inputs, values)) {
                reached[i] = true;
                if (table.policy().equals("FIRST")) {
                    return;
                }
            }
        }
    }

    private static boolean fits(DecisionOutline.TableRow row, List<Surroundings.Input> inputs, Surroundings values) {
        for (int i = 0; i < inputs.size() && i < row.tests().size(); i++) {
            if (!values.passes(row.tests().get(i).text(), inputs.get(i))) {
                return false;
            }
        }
        return true;
    }
}
