package jp.madoguchi.workflow.usecase.stage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.StageRule;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Stages;
import jp.madoguchi.workflow.identity.DelegatedApplications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.OpeningHours;

/** Begins the next stage from a grant: amounts are carried over from what was decided, never from the client. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class BeginStage {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Stages stages;
    private final NextStages next;
    private final DelegatedApplications delegated;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    BeginStage(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Stages stages,
            NextStages next,
            DelegatedApplications delegated,
            JournalWriter journal,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.stages = stages;
        this.next = next;
        this.delegated = delegated;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Begins; returns the new draft.
     *
     * @param before the applicant's own application whose grant opens the stage; locked, so that one stage follows it
     * @param procedureId the stage's procedure
     */
    public ApplicationId begin(Applicant actor, ApplicationId before, String procedureId) throws RuleViolation {
        Application earlier = access.lock(actor, before);
        PublishedProcedure procedure = next.of(earlier).stream()
                .filter(each -> each.key().procedure().equals(procedureId))
                .findFirst()
                .orElseThrow(() -> new NotAllowedNow(Reason.WRONG_STATE));
        Instant now = clock.instant();
        OpeningHours.require(procedure, now, clock.getZone());
        StageRule.After rule = procedure
                .definition()
                .handling()
                .stage()
                .flatMap(stage -> stage.follows(earlier.procedure().procedure()))
                .orElseThrow();
        Evaluation decided = catalogue
                .version(earlier.procedure())
                .definition()
                .form()
                .evaluate(earlier.filed(), earlier.day(now, clock.getZone()));
        Answers carried = taken(rule.carried(), decided, earlier.filed(), Answers.EMPTY);
        if (!rule.carried().keySet().stream()
                .allMatch(field -> carried.at(field).isPresent())) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        ApplicationId id = ApplicationId.next(now);
        Application application = Application.begin(id, procedure, actor.party(), now);
        application.save(taken(rule.prefilled(), decided, earlier.filed(), carried), now);
        applications.add(application);
        actor.proof().delegation().ifPresent(given -> delegated.begun(id, given, now));
        stages.link(application, before, carried);
        journal.record(earlier, JournalAct.STAGE_BEGUN, actor, procedureId + " " + id);
        return id;
    }

    /** What stands there at each path, computed or answered, added to what is there already. */
    private static Answers taken(Map<String, String> paths, Evaluation decided, Answers filed, Answers already) {
        Answers taken = already;
        for (Map.Entry<String, String> path : paths.entrySet()) {
            Optional<Object> value =
                    Optional.ofNullable(decided.computed().get(path.getValue())).or(() -> filed.at(path.getValue()));
            if (value.isPresent()) {
                taken = taken.with(path.getKey(), value.get());
            }
        }
        return taken;
    }
}
