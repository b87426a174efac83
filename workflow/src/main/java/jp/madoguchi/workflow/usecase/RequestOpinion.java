package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Asks another office of the agency for its opinion (意見照会); review goes on meanwhile, the draft waits. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RequestOpinion {
    private final CaseAccess access;
    private final Offices offices;
    private final SideBranches branches;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RequestOpinion(CaseAccess access, Offices offices, SideBranches branches, CaseStep step, Clock clock) {
        this.access = access;
        this.offices = offices;
        this.branches = branches;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Asks; returns the new case version.
     *
     * @param asked an office of the same agency, another than the one in charge
     * @param dueOn last day to answer, from tomorrow
     * @param shared whether the other offices that are asked see the answer
     */
    public long request(
            Official actor,
            ApplicationId id,
            long caseVersion,
            OfficeId asked,
            String question,
            LocalDate dueOn,
            boolean shared)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER);
        if (application.state() != ApplicationState.UNDER_REVIEW) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        if (asked.equals(application.office()) || !offices.exists(application.agency(), asked)) {
            throw new NotFound();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OpinionRequest request = OpinionRequest.ask(
                branches.next(application), asked, Optional.of(actor.id()), now, dueOn, question, shared);
        request.requireAnswerable(LocalDate.ofInstant(now, clock.getZone()));
        branches.ask(application, request);
        application.touch(now);
        return step.done(application, JournalAct.OPINION_REQUESTED, actor, request.number() + " " + asked.value());
    }
}
