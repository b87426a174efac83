package jp.madoguchi.forms.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.PeriodTable;
import jp.madoguchi.forms.catalogue.StandardPeriod;
import jp.madoguchi.forms.catalogue.YamlValues;
import jp.madoguchi.forms.decision.DecisionOutline;
import jp.madoguchi.forms.decision.DecisionOutline.TableRow;
import jp.madoguchi.forms.rule.SourceText;
import org.jspecify.annotations.Nullable;

/** Rows of the table of standard periods that are no period, or lie outside what is told before anything is answered. */
final class PeriodRows implements Check {

    @Override
    public void check(Examined examined, Findings findings) {
        Map<String, Object> procedure =
                YamlValues.readMapping(examined.folder().text("procedure.yaml").orElse("{}"), "procedure.yaml");
        if (!(procedure.get("period") instanceof Map<?, ?> period)
                || !(period.get("table") instanceof Map<?, ?> reference)) {
            return;
        }
        String file = String.valueOf(reference.get("file"));
        byte @Nullable [] xml = examined.folder().files().get(file);
        if (xml == null) {
            return;
        }
        StandardPeriod told = examined.definition().period().standard();
        DecisionOutline.read(xml)
                .find(String.valueOf(reference.get("decision")))
                .flatMap(DecisionOutline.Outlined::table)
                .ifPresent(table -> {
                    List<StandardPeriod> rows = new ArrayList<>();
                    table.rows().forEach(row -> row(row, file, told, findings).ifPresent(rows::add));
                    if (rows.size() == table.rows().size() && !rows.isEmpty()) {
                        unused(rows, told, examined, findings);
                    }
                });
    }

    private static Optional<StandardPeriod> row(TableRow row, String file, StandardPeriod told, Findings findings) {
        List<SourceText> outcomes = row.outcomes();
        Place place = new Place(file, row.line(), 0);
        if (outcomes.isEmpty()
                || !outcomes.stream().allMatch(text -> text.text().matches("\\d{1,4}"))) {
            return Optional.empty();
        }
        List<BigDecimal> days = outcomes.stream()
                .map(text -> new BigDecimal(text.text()))
                .sorted()
                .toList();
        Optional<StandardPeriod> period = PeriodTable.period(days.get(0), days.get(days.size() - 1));
        if (period.isEmpty()
                || period.get().leastDays() < told.leastDays()
                || period.get().days() > told.days()) {
            findings.add(
                    place,
                    "this row's period is not within the " + told
                            + " days that are told to everybody: mend the row, or 'least-days' and 'standard-days'");
        }
        return period;
    }

    private static void unused(List<StandardPeriod> rows, StandardPeriod told, Examined examined, Findings findings) {
        int least = rows.stream().mapToInt(StandardPeriod::leastDays).min().orElseThrow();
        int most = rows.stream().mapToInt(StandardPeriod::days).max().orElseThrow();
        if (least > told.leastDays() || most < told.days()) {
            findings.add(
                    examined.places().procedure("period/table"),
                    "everybody is told " + told + " days, but the table gives " + new StandardPeriod(least, most)
                            + ": set 'least-days' and 'standard-days' to these");
        }
    }
}
