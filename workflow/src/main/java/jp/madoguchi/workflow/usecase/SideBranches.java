package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ReviewRules.OpinionRule;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.clock.Deadlines;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.review.Guidances;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.Inspections;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.review.Opinions;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** What runs beside the review of a case: opinions of other offices and administrative guidance. */
@Singleton
class SideBranches {
    private final Opinions opinions;
    private final Guidances guidances;
    private final Inspections inspections;
    private final ApplicationLifecycle lifecycle;
    private final Deadlines deadlines;
    private final LetterDesk letters;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    SideBranches(
            Opinions opinions,
            Guidances guidances,
            Inspections inspections,
            ApplicationLifecycle lifecycle,
            Deadlines deadlines,
            LetterDesk letters,
            JournalWriter journal,
            Clock clock) {
        this.opinions = opinions;
        this.guidances = guidances;
        this.inspections = inspections;
        this.lifecycle = lifecycle;
        this.deadlines = deadlines;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for the opinions that the procedure's own data names for these answers. */
    void askAsRuled(Application application, ProcedureDefinition definition, Instant now) {
        LocalDate arrivedOn = LocalDate.ofInstant(application.arrivedAt().orElseThrow(), clock.getZone());
        var evaluation = definition.form().evaluate(application.filed(), arrivedOn);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        for (OpinionRule rule : definition.review().opinionsFor(evaluation, arrivedOn)) {
            ask(
                    application,
                    OpinionRequest.ask(
                            next(application),
                            new OfficeId(rule.office()),
                            Optional.empty(),
                            now,
                            today.plusDays(rule.withinDays()),
                            rule.question().ja(),
                            rule.shared()));
            journal.record(application, JournalAct.OPINION_REQUESTED, rule.office() + " by the procedure");
        }
    }

    /** The next request's number. */
    int next(Application application) {
        return opinions.of(application.id()).size() + 1;
    }

    /** Asks. */
    void ask(Application application, OpinionRequest request) {
        opinions.add(application.id(), application.agency(), request);
        lifecycle.ask(application.id(), request.number());
        deadlines.set(
                application,
                DeadlineKind.OPINION_DUE,
                Integer.toString(request.number()),
                request.dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** The opinion is there, or nobody waits for it any more. */
    void opinionEnded(ApplicationId id, int number) {
        lifecycle.opinionEnded(id, number);
        deadlines.cancel(id, DeadlineKind.OPINION_DUE, Integer.toString(number));
    }

    /** Refuses a draft while an opinion is outstanding whose day has not passed. */
    void requireOpinions(Application application, LocalDate today) throws NotAllowedNow {
        if (opinions.of(application.id()).stream().anyMatch(request -> request.holdsUp(today))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.OPINION_OPEN);
        }
    }

    /** Refuses a grant before an inspection that the procedure needs, and any draft while one is arranged. */
    void requireInspection(Application application, ProcedureDefinition definition, boolean granting)
            throws NotAllowedNow {
        List<Inspection> held = inspections.of(application.id());
        LocalDate arrivedOn = LocalDate.ofInstant(application.arrivedAt().orElseThrow(), clock.getZone());
        boolean needed = granting
                && definition.review().inspection().isPresent()
                && definition
                        .review()
                        .needsInspection(definition.form().evaluate(application.filed(), arrivedOn), arrivedOn);
        if (held.stream().anyMatch(Inspection::isOpen) || (needed && held.isEmpty())) {
            throw new NotAllowedNow(NotAllowedNow.Reason.INSPECTION_MISSING);
        }
    }

    /** The review is over: what is still open is closed, so that nothing outlives the decision. */
    void close(Application application) {
        List<Integer> closed = opinions.closeOpen(application.id());
        for (int number : closed) {
            opinionEnded(application.id(), number);
            journal.record(application, JournalAct.OPINION_CLOSED, String.valueOf(number));
        }
        if (guidances.closeOpen(application.id())) {
            lifecycle.complete(application.id(), HumanStep.ANSWER_GUIDANCE);
            letters.needless(application, Notice.GUIDANCE_GIVEN);
            journal.record(application, JournalAct.GUIDANCE_CLOSED, "");
        }
    }

    /** The case was withdrawn, its process with all branches is over. */
    void drop(Application application) {
        for (int number : opinions.closeOpen(application.id())) {
            deadlines.cancel(application.id(), DeadlineKind.OPINION_DUE, Integer.toString(number));
        }
        guidances.closeOpen(application.id());
    }
}
