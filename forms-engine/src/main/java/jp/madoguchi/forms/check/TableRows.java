package jp.madoguchi.forms.check;

import java.util.List;
import jp.madoguchi.forms.decision.DecisionOutline.TableRow;
import jp.madoguchi.forms.possible.TablePossibilities;
import jp.madoguchi.forms.possible.TablePossibilities.Box;
import jp.madoguchi.forms.rule.SourceText;

/** Rows of decision tables that never fit, that earlier rows take everything from, or that fit together against the hit policy. */
final class TableRows implements Check {

    /** Rows are compared in pairs; a longer table is not. */
    private static final int MAX_COMPARED = 500;

    @Override
    public void check(Examined examined, Findings findings) {
        for (Tables table : Tables.of(examined)) {
            unreachable(table, findings);
            String policy = table.table().policy();
            if ((policy.equals("UNIQUE") || policy.equals("ANY"))
                    && table.boxes().size() <= MAX_COMPARED) {
                overlaps(table, policy.equals("ANY"), findings);
            }
        }
    }

    private static void unreachable(Tables table, Findings findings) {
        TablePossibilities possibilities = table.possibilities();
        boolean first = table.table().policy().equals("FIRST");
        for (int i = 0; i < table.boxes().size(); i++) {
            Box box = table.boxes().get(i);
            if (!possibilities.canBe(box)) {
                findings.add(
                        table.place(i),
                        "row " + (i + 1) + " of the decision '" + table.decision()
                                + "' never fits an application that can be filed: mend its tests or take it out");
            } else if (first
                    && i > 0
                    && possibilities.isTaken(box, table.boxes().subList(0, i))) {
                findings.add(
                        table.place(i),
                        "row " + (i + 1) + " of the decision '" + table.decision()
                                + "' is never reached, as earlier rows fit first: move it up or take it out");
            }
        }
    }

    private static void overlaps(Tables table, boolean mayAgree, Findings findings) {
        TablePossibilities possibilities = table.possibilities();
        List<Box> boxes = table.boxes();
        for (int one = 0; one < boxes.size(); one++) {
            for (int two = one + 1; two < boxes.size(); two++) {
                boolean exact = boxes.get(one).exact() && boxes.get(two).exact();
                boolean agree = mayAgree && outcomes(table.row(one)).equals(outcomes(table.row(two)));
                if (exact && !agree && possibilities.canFitBoth(boxes.get(one), boxes.get(two))) {
                    String where =
                            possibilities.words(possibilities.both(boxes.get(one), boxes.get(two)), table.inputs());
                    findings.add(
                            table.place(two),
                            "rows " + (one + 1) + " and " + (two + 1) + " of the decision '" + table.decision()
                                    + "' both fit where " + where
                                    + ": make one of them narrower, or choose the hit policy FIRST");
                }
            }
        }
    }

    private static List<String> outcomes(TableRow row) {
        return row.outcomes().stream().map(SourceText::text).toList();
    }
}
