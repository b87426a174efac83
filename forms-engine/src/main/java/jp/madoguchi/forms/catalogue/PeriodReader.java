package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.template.DocumentExpression;
import jp.madoguchi.forms.text.LocalizedText;

/** Reads the {@code period} of {@code procedure.yaml}. */
final class PeriodReader {

    private static final Set<ClockPause> ALL = EnumSet.allOf(ClockPause.class);

    private final FormDefinition form;
    private final DecisionReader decisions;
    private final ExpressionReader expressions;

    PeriodReader(FormDefinition form, DecisionReader decisions, FindingList findings) {
        this.form = form;
        this.decisions = decisions;
        this.expressions = new ExpressionReader(form, findings);
    }

    ProcessingPeriod read(YamlMap file) {
        Optional<YamlMap> map = file.map("period");
        if (map.isEmpty()) {
            file.error("'period' is missing");
            return new ProcessingPeriod(
                    StandardPeriod.of(30),
                    ProcessingPeriod.Unit.CALENDAR,
                    Optional.empty(),
                    ALL,
                    List.of(),
                    OptionalInt.empty(),
                    List.of(),
                    false);
        }
        YamlMap period = map.get();
        int inspection = period.integer("inspection-days", 1, 365, 0);
        ProcessingPeriod read = new ProcessingPeriod(
                standard(period),
                period.has("unit")
                        ? period.choice("unit", ProcessingPeriod.Unit.class, ProcessingPeriod.Unit.CALENDAR)
                        : ProcessingPeriod.Unit.CALENDAR,
                table(period),
                pauses(period, ALL),
                period.localizedList("excludes"),
                inspection == 0 ? OptionalInt.empty() : OptionalInt.of(inspection),
                statutory(period, inspection > 0),
                period.flag("rolls", false));
        period.finish();
        return read;
    }

    private static StandardPeriod standard(YamlMap period) {
        int most = period.integer("standard-days", 1, StandardPeriod.MOST_DAYS, 30);
        int least = period.integer("least-days", 1, StandardPeriod.MOST_DAYS, most);
        if (least > most) {
            period.error("least-days", "'least-days' is more than 'standard-days', which is the longest period");
        }
        return new StandardPeriod(Math.min(least, most), most);
    }

    private Optional<PeriodTable> table(YamlMap period) {
        return period.map("table").flatMap(table -> {
            String file = table.text("file");
            String decision = table.text("decision");
            table.finish();
            return decisions
                    .compile(file, decision, table.file(), table.line(), form.scope(""))
                    .map(compiled -> {
                        if (!PeriodTable.fits(compiled.type())) {
                            table.error(
                                    "decision",
                                    "the decision '" + decision
                                            + "' must give a number of days, or two outputs called least and most; it gives a "
                                            + compiled.type());
                        }
                        return new PeriodTable(form.scope(""), compiled);
                    });
        });
    }

    private List<StatutoryPeriod> statutory(YamlMap period, boolean inspected) {
        List<StatutoryPeriod> periods = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap map : period.maps("statutory")) {
            if (!ids.add(map.text("id"))) {
                map.error("id", "two statutory periods are called '" + map.text("id") + "'");
            }
            limit(map, inspected).ifPresent(periods::add);
            map.finish();
        }
        return periods;
    }

    private Optional<StatutoryPeriod> limit(YamlMap map, boolean inspected) {
        LocalizedText name = map.localized("name");
        LocalizedText basis = map.localized("legal-basis");
        StatutoryPeriod.Binds binds = map.has("binds")
                ? map.choice("binds", StatutoryPeriod.Binds.class, StatutoryPeriod.Binds.AGENCY)
                : StatutoryPeriod.Binds.AGENCY;
        boolean rolls = map.flag("rolls", true);
        Set<ClockPause> pauses = pauses(map, Set.of());
        StatutoryPeriod.Start from = start(map, inspected);
        Optional<DocumentExpression> day = expressions.date(map, "from-date");
        Optional<Length> length = length(map);
        boolean complete = length.isPresent() && (from != StatutoryPeriod.Start.ANSWER || day.isPresent());
        return complete
                ? Optional.of(new StatutoryPeriod(
                        map.text("id"),
                        name,
                        basis,
                        binds,
                        from,
                        day,
                        length.get().amount(),
                        length.get().unit(),
                        pauses,
                        rolls))
                : Optional.empty();
    }

    private static StatutoryPeriod.Start start(YamlMap map, boolean inspected) {
        if (map.has("from-date")) {
            if (map.has("from")) {
                map.error("from", "'from' and 'from-date' both say what starts the period: take one out");
            }
            return StatutoryPeriod.Start.ANSWER;
        }
        String from = map.optionalText("from").orElse("arrival");
        if (!from.equals("arrival") && !from.equals("inspection-end")) {
            map.error("from", "'from' is arrival or inspection-end; a day of the answers stands in 'from-date'");
        }
        if (from.equals("inspection-end") && !inspected) {
            map.error("from", "nothing says how long the inspection lasts: add 'inspection-days' to the period");
        }
        return from.equals("inspection-end") ? StatutoryPeriod.Start.INSPECTION_END : StatutoryPeriod.Start.ARRIVAL;
    }

    /** So many of a unit. */
    private record Length(int amount, StatutoryPeriod.Unit unit) {}

    private static Optional<Length> length(YamlMap map) {
        List<Length> lengths = new ArrayList<>();
        for (StatutoryPeriod.Unit unit : StatutoryPeriod.Unit.values()) {
            int amount = map.integer(word(unit), 1, StandardPeriod.MOST_DAYS, 0);
            if (amount > 0) {
                lengths.add(new Length(amount, unit));
            }
        }
        if (lengths.size() != 1) {
            map.error("a statutory period has 'days', 'business-days', 'months' or 'years', one of them");
            return Optional.empty();
        }
        return Optional.of(lengths.get(0));
    }

    private static Set<ClockPause> pauses(YamlMap map, Set<ClockPause> otherwise) {
        if (!map.has("pauses")) {
            return otherwise;
        }
        Set<ClockPause> pauses = EnumSet.noneOf(ClockPause.class);
        for (String text : map.texts("pauses")) {
            Stream.of(ClockPause.values())
                    .filter(pause -> word(pause).equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            pauses::add,
                            () -> map.error(
                                    "pauses",
                                    "'" + text + "' is none of "
                                            + Stream.of(ClockPause.values())
                                                    .map(PeriodReader::word)
                                                    .toList()));
        }
        return pauses;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
