package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.decision.DecisionOutline;
import jp.madoguchi.forms.decision.DecisionOutline.Outlined;
import jp.madoguchi.forms.decision.DecisionOutline.Table;
import jp.madoguchi.forms.decision.DecisionOutline.TableRow;
import jp.madoguchi.forms.possible.Condition;
import jp.madoguchi.forms.possible.FormModel;
import jp.madoguchi.forms.possible.Possible;
import jp.madoguchi.forms.possible.TablePossibilities;
import jp.madoguchi.forms.possible.TablePossibilities.Box;
import jp.madoguchi.forms.rule.SourceText;

/**
 * A decision table ready to be reasoned about.
 *
 * @param file in the folder
 * @param decision its name
 * @param table as written
 * @param inputs the inputs as messages call them
 * @param boxes what fits each row
 * @param possibilities what applications may have
 * @param model the names of the form and the outcomes of the decisions required
 * @param site the row it is read in; empty for the form
 */
record Tables(
        String file,
        String decision,
        Table table,
        List<String> inputs,
        List<Box> boxes,
        TablePossibilities possibilities,
        FormModel model,
        String site) {

    private static final int MAX_NESTING = 10;

    /** Every decision table of a folder that compiles. */
    static List<Tables> of(Examined examined) {
        List<Tables> tables = new ArrayList<>();
        TableSites sites = new TableSites(examined);
        examined.folder().files().forEach((file, bytes) -> {
            if (file.endsWith(".dmn")) {
                DecisionOutline outline = DecisionOutline.read(bytes);
                for (String site : sites.of(file).keySet()) {
                    for (Outlined decision : outline.decisions()) {
                        FormModel model = model(examined.model(), site, outline, decision, 0);
                        decision.table()
                                .map(table -> table(file, decision.name(), table, site, model))
                                .ifPresent(tables::add);
                    }
                }
            }
        });
        return tables;
    }

    private static Tables table(String file, String decision, Table table, String site, FormModel model) {
        TablePossibilities possibilities = new TablePossibilities(model, site, table.inputs());
        List<Box> boxes = table.rows().stream()
                .map(row -> possibilities.box(row.tests().stream()
                        .map(test -> model.tests(test, site))
                        .toList()))
                .toList();
        List<String> names = table.inputs().stream().map(SourceText::text).toList();
        return new Tables(file, decision, table, names, boxes, possibilities, model, site);
    }

    private static List<Condition> conditions(FormModel model, String site, List<SourceText> expressions) {
        return expressions.stream()
                .flatMap(expression -> model.condition(expression, site).stream())
                .toList();
    }

    /** The names of the form and the outcomes of the decisions required. */
    private static FormModel model(
            FormModel form, String site, DecisionOutline outline, Outlined decision, int nesting) {
        FormModel model = form;
        for (String id : decision.requires().keySet()) {
            Optional<Outlined> required = outline.find(id);
            if (required.isPresent() && nesting < MAX_NESTING) {
                FormModel inner = model(form, site, outline, required.get(), nesting + 1);
                Possible outcomes = required.get()
                        .table()
                        .map(table -> outcomes(table, site, inner))
                        .orElse(Possible.ALL);
                Optional<Condition> definition =
                        required.get().expression().flatMap(expression -> inner.condition(expression, site));
                model = model.withOutcome(required.get().name(), outcomes, definition);
            }
        }
        return model;
    }

    private static Possible outcomes(Table table, String site, FormModel model) {
        List<SourceText> entries =
                table.rows().stream().flatMap(row -> row.outcomes().stream()).toList();
        List<Condition> read = conditions(model, site, entries);
        boolean plain = table.policy().equals("UNIQUE")
                || table.policy().equals("FIRST")
                || table.policy().equals("ANY");
        boolean one = table.rows().stream().allMatch(row -> row.outcomes().size() == 1);
        return plain && one && !table.hasDefault() && read.size() == entries.size()
                ? Possible.ofConstants(read).withNull()
                : Possible.ALL;
    }

    /** The outcomes of a row that can be read. */
    List<Condition> outcomes(int index) {
        return conditions(model, site, row(index).outcomes());
    }

    TableRow row(int index) {
        return table.rows().get(index);
    }

    Place place(int row) {
        return new Place(file, row(row).line(), 0);
    }
}
