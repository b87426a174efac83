package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.PublicInspectionRule;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.clock.Calendars;
import jp.madoguchi.workflow.clock.ClosedDays;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.clock.Deadlines;
import jp.madoguchi.workflow.clock.Pause;
import jp.madoguchi.workflow.clock.Pauses;
import jp.madoguchi.workflow.clock.Period;
import jp.madoguchi.workflow.clock.PeriodCount;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.PublicInspection;
import jp.madoguchi.workflow.review.PublicInspections;

/**
 * The clock of a case: runs from arrival, stands still where the agency cannot answer for the time, stops with the end.
 * Whoever calls is in the transaction of the act that moves it and holds the lock of the application's row; the caller
 * refreshes the inbox afterwards.
 */
@Singleton
class CaseClock {
    /** There is one end of each period for a case. */
    private static final String ONLY = "";

    private final ProcedureCatalogue catalogue;
    private final Calendars calendars;
    private final Pauses pauses;
    private final Deadlines deadlines;
    private final PublicInspections inspections;
    private final Clock clock;

    @Inject
    CaseClock(
            ProcedureCatalogue catalogue,
            Calendars calendars,
            Pauses pauses,
            Deadlines deadlines,
            PublicInspections inspections,
            Clock clock) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** Begins with the arrival: nothing has stood still yet. */
    void start(Application application) {
        new Counting(application, List.of()).write();
    }

    /**
     * Stands still from its beginning, in the transaction of the arrival; deadlines are set with the process.
     *
     * @param references what it waits for inside the case, such as a demand's number
     */
    void startPaused(Application application, ClockPause reason, List<String> references, Instant at) {
        List<Pause> first = references.stream()
                .map(reference -> new Pause(reason, reference, at, Optional.empty()))
                .toList();
        pauses.begin(application.id(), first);
        new Counting(application, first).write();
    }

    /** Sets the deadlines at the ends of the periods; with the process, so that a filing need not wait for them. */
    void watch(Application application) {
        if (!application.state().isBeforeDisposition()) {
            return;
        }
        if (application.pausedSince().isPresent()) {
            deadlines.cancel(application.id(), DeadlineKind.STANDARD_PERIOD_END, ONLY);
        } else {
            application
                    .dueOn()
                    .ifPresent(day -> deadlines.set(application, DeadlineKind.STANDARD_PERIOD_END, ONLY, endOf(day)));
        }
        application
                .statutoryOn()
                .ifPresent(day -> deadlines.set(application, DeadlineKind.STATUTORY_PERIOD_END, ONLY, endOf(day)));
    }

    /**
     * Stands still; a repeat changes nothing.
     *
     * @param reference what it is about inside the case, such as a correction's number
     */
    void pause(Application application, ClockPause reason, String reference, Instant at) {
        if (application.state().isBeforeDisposition()) {
            pauses.open(application.id(), reason, reference, at).ifPresent(all -> recount(application, all));
        }
    }

    /** Goes on, unless another pause lasts; a repeat changes nothing. */
    void resume(Application application, ClockPause reason, String reference, Instant at) {
        if (pauses.close(application.id(), reason, reference, at)) {
            recount(application);
        }
    }

    /** The arrival, or the beginning of the last pause that lasts: no pause is closed before. */
    Instant latestBegin(Application application) {
        return pauses.of(application.id()).stream()
                .filter(pause -> pause.until().isEmpty())
                .map(Pause::from)
                .max(Instant::compareTo)
                .orElseGet(() -> application.arrivedAt().orElseThrow());
    }

    /** The case is decided, handled or withdrawn: nothing is counted any more. */
    void stop(Application application, Instant at) {
        pauses.closeAll(application.id(), at);
        deadlines.cancel(application.id(), DeadlineKind.STANDARD_PERIOD_END, ONLY);
        deadlines.cancel(application.id(), DeadlineKind.STATUTORY_PERIOD_END, ONLY);
        Counting counting = new Counting(application, pauses.of(application.id()));
        counting.write();
        if (application.state() != ApplicationState.WITHDRAWN) {
            application.took(counting.taken(LocalDate.ofInstant(at, clock.getZone())));
        }
    }

    /** Counts anew: a pause began or ended, the calendar changed, or a correction changed what the length depends on. */
    void recount(Application application) {
        recount(application, pauses.of(application.id()));
    }

    private void recount(Application application, List<Pause> all) {
        new Counting(application, all).write();
        watch(application);
    }

    /** How the periods are counted today, with what explains it. */
    ClockView view(Application application) {
        return new Counting(application, pauses.of(application.id())).view();
    }

    /** The midnight that ends a day. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** One counting of one case. */
    private final class Counting {
        private final Application application;
        private final List<Pause> all;
        private final ProcedureDefinition definition;
        private final LocalDate arrived;
        private final CasePeriods periods;
        private final ClosedDays closed;

        Counting(Application application, List<Pause> all) {
            this.application = application;
            this.all = all;
            this.definition = catalogue.version(application.procedure()).definition();
            this.arrived = LocalDate.ofInstant(application.arrivedAt().orElseThrow(), clock.getZone());
            this.periods = CasePeriods.of(
                    definition.period(),
                    () -> definition.form().evaluate(application.filed(), arrived),
                    arrived,
                    this::inspectionEnd);
            this.closed = calendars.of(application.agency(), application.office());
        }

        /** As announced; of a procedure that does not say what is laid open, as published. */
        private Optional<LocalDate> inspectionEnd() {
            return definition.review().publicInspection().isPresent()
                    ? inspections.of(application.id()).map(PublicInspection::lastOn)
                    : Optional.of(arrived.plusDays(
                            definition.period().inspectionDays().orElse(0)));
        }

        private PeriodCount count(Period period, LocalDate event) {
            return PeriodCount.of(period, event, all, closed, clock.getZone(), LocalDate.now(clock));
        }

        void write() {
            Optional<LocalDate> statutory = periods.statutory().stream()
                    .map(limit -> count(limit.period(), limit.event()).lastDay())
                    .min(LocalDate::compareTo);
            Optional<Instant> standing = all.stream()
                    .filter(pause -> pause.until().isEmpty()
                            && periods.standard().pauses().contains(pause.reason()))
                    .map(Pause::from)
                    .min(Instant::compareTo);
            application.counted(count(periods.standard(), arrived).lastDay(), statutory, standing);
        }

        int taken(LocalDate end) {
            return PeriodCount.taken(periods.standard(), arrived, end, all, closed, clock.getZone());
        }

        ClockView view() {
            return new ClockView(
                    application.arrivedAt().orElseThrow(),
                    definition.lifecycle() == Lifecycle.NOTIFICATION,
                    count(periods.standard(), arrived),
                    definition.period().excludes(),
                    periods.statutory().stream()
                            .map(limit -> new ClockView.Statutory(
                                    limit.name(), limit.law(), count(limit.period(), limit.event())))
                            .toList(),
                    definition.review().publicInspection().map(this::inspection));
        }

        private ClockView.Inspection inspection(PublicInspectionRule rule) {
            return new ClockView.Inspection(
                    rule.legalBasis(),
                    rule.days(),
                    inspections
                            .of(application.id())
                            .map(begun -> new ClockView.Begun(
                                    begun.id(),
                                    LocalDate.ofInstant(begun.begunAt(), clock.getZone()),
                                    begun.lastOn(),
                                    application.state().isBeforeDisposition() && begun.isOn(LocalDate.now(clock)))));
        }
    }
}
