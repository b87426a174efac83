package jp.madoguchi.workflow.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.forms.catalogue.ProcessingPeriod;
import jp.madoguchi.forms.catalogue.StandardPeriod;
import jp.madoguchi.forms.catalogue.StatutoryPeriod;
import jp.madoguchi.forms.catalogue.StatutoryPeriod.Binds;
import jp.madoguchi.forms.catalogue.StatutoryPeriod.Start;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.clock.Period;
import jp.madoguchi.workflow.clock.PeriodUnit;

/**
 * The periods of one case, from what its definition says. The longer figure of a published range counts.
 *
 * @param standard the standard processing period
 * @param statutory the periods that laws set for the agency, as far as what starts them is known
 */
record CasePeriods(Period standard, List<Statutory> statutory) {
    CasePeriods {
        statutory = List.copyOf(statutory);
    }

    /**
     * A period that a law sets.
     *
     * @param name what is to be done within it
     * @param law the article
     * @param period how long
     * @param event the day after which it runs
     */
    record Statutory(LocalizedText name, LocalizedText law, Period period, LocalDate event) {}

    /**
     * The periods.
     *
     * @param defined what the definition says
     * @param evaluation of the answers as filed; asked for only where they matter
     * @param arrivedOn day of arrival
     * @param inspectionEnd last day of the public inspection; empty until it is known
     */
    static CasePeriods of(
            ProcessingPeriod defined,
            Supplier<Evaluation> evaluation,
            LocalDate arrivedOn,
            Supplier<Optional<LocalDate>> inspectionEnd) {
        StandardPeriod standard =
                defined.table().isPresent() ? defined.standardFor(evaluation.get(), arrivedOn) : defined.standard();
        PeriodUnit unit =
                switch (defined.unit()) {
                    case CALENDAR -> PeriodUnit.DAYS;
                    case BUSINESS -> PeriodUnit.BUSINESS_DAYS;
                };
        List<Statutory> statutory = new ArrayList<>();
        for (StatutoryPeriod limit : defined.statutory()) {
            if (limit.binds() == Binds.AGENCY) {
                Optional<LocalDate> start = limit.from() == Start.INSPECTION_END
                        ? inspectionEnd.get()
                        : defined.start(limit, evaluation.get(), arrivedOn);
                start.ifPresent(
                        event -> statutory.add(new Statutory(limit.name(), limit.legalBasis(), period(limit), event)));
            }
        }
        return new CasePeriods(new Period(standard.days(), unit, defined.pauses(), defined.rolls()), statutory);
    }

    private static Period period(StatutoryPeriod limit) {
        PeriodUnit unit =
                switch (limit.unit()) {
                    case DAYS -> PeriodUnit.DAYS;
                    case BUSINESS_DAYS -> PeriodUnit.BUSINESS_DAYS;
                    case MONTHS -> PeriodUnit.MONTHS;
                    case YEARS -> PeriodUnit.YEARS;
                };
        return new Period(limit.length(), unit, limit.pauses(), limit.rolls());
    }
}
