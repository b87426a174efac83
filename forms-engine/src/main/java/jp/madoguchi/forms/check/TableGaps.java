package jp.madoguchi.forms.check;

import java.util.List;
import jp.madoguchi.forms.possible.TablePossibilities.Box;

/**
 * Combinations that an application may have and no row of a decision table fits. A gap that is meant is closed by a row
 * whose outcome is {@code null}; one that a rule or an exit of the form forbids is none.
 */
final class TableGaps implements Check {

    private static final int MAX_NAMED = 5;

    @Override
    public void check(Examined examined, Findings findings) {
        for (Tables table : Tables.of(examined)) {
            String policy = table.table().policy();
            boolean mayFitNone = policy.equals("COLLECT") || policy.equals("COLLECT_COUNT");
            if (!mayFitNone && !table.table().hasDefault()) {
                report(table, findings);
            }
        }
    }

    private static void report(Tables table, Findings findings) {
        List<Box> gaps = table.possibilities().gaps(table.boxes());
        Place at = new Place(table.file(), table.table().line(), 0);
        for (Box gap : gaps.stream().limit(MAX_NAMED).toList()) {
            findings.add(
                    at,
                    "no row of the decision '" + table.decision() + "' fits where "
                            + table.possibilities().words(gap, table.inputs())
                            + ": add a row; if nothing is to be decided then, one with the outcome null");
        }
        if (gaps.size() > MAX_NAMED) {
            findings.add(
                    at,
                    "no row of the decision '" + table.decision() + "' fits in " + (gaps.size() - MAX_NAMED)
                            + " more cases");
        }
    }
}
