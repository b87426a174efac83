package jp.madoguchi.workflow.usecase.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.DispatchDesk;

/** Records that the post brought something back (返戻) and puts it on the list again, by post or for the counter. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RecordReturn {
    private final CaseAccess access;
    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RecordReturn(CaseAccess access, Dispatches dispatches, DispatchDesk desk, CaseStep step, Clock clock) {
        this.access = access;
        this.dispatches = dispatches;
        this.desk = desk;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Records it; returns the new case version.
     *
     * @param number of the dispatch within the case
     * @param reason what the post wrote on it: 転居先不明
     * @param again how it goes again, {@link Way#POST} or {@link Way#COUNTER}
     */
    public long returned(Official actor, ApplicationId id, long caseVersion, int number, String reason, Way again)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        Dispatch dispatch = SendDispatch.numbered(dispatches, id, number);
        if (dispatch.state() != Dispatch.State.SENT) {
            throw new AlreadyHandled();
        }
        if (reason.isBlank()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        Instant now = clock.instant();
        dispatches.put(dispatch.returned(reason.strip(), now));
        desk.send(application, dispatch.thing(), dispatch.name(), again.ofThing(), Dispatch.Cause.RETURNED, now);
        application.touch(now);
        return step.done(application, JournalAct.DISPATCH_RETURNED, actor, String.valueOf(number));
    }
}
