package jp.madoguchi.workflow.usecase.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.Notice;

/** Records that something was posted or handed over (発送・手渡し); a tag's number is typed with it. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class SendDispatch {
    private final CaseAccess access;
    private final Dispatches dispatches;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    SendDispatch(CaseAccess access, Dispatches dispatches, CaseStep step, Clock clock) {
        this.access = access;
        this.dispatches = dispatches;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Records it; returns the new case version.
     *
     * @param number of the dispatch within the case
     * @param tagNumber number on the tag, 1–40 letters, digits and hyphens; empty for a document
     * @param tracking number of registered mail, empty if none
     */
    public long send(Official actor, ApplicationId id, long caseVersion, int number, String tagNumber, String tracking)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        Dispatch dispatch = numbered(dispatches, id, number);
        if (dispatch.state() != Dispatch.State.WAITING) {
            throw new AlreadyHandled();
        }
        Optional<String> onTag = Optional.empty();
        if (dispatch.tag().isPresent()) {
            if (!tagNumber.matches("[\\p{L}\\p{N}-]{1,40}")) {
                throw new NotAllowedNow(NotAllowedNow.Reason.TAG_NUMBER_MISSING);
            }
            if (dispatches.isTaken(dispatch.agency(), dispatch.tag().get(), tagNumber)) {
                throw new NotAllowedNow(NotAllowedNow.Reason.TAG_NUMBER_TAKEN);
            }
            onTag = Optional.of(tagNumber);
        }
        Instant now = clock.instant();
        Optional<String> track = Optional.of(tracking.strip()).filter(text -> !text.isEmpty());
        dispatches.put(dispatch.done(onTag, track, actor.id(), now));
        application.touch(now);
        if (dispatch.way() == Way.POST) {
            step.notify(application, Notice.SENT_BY_POST, number);
        }
        return step.done(
                application,
                JournalAct.DISPATCH_SENT,
                actor,
                number + " " + dispatch.way() + onTag.map(tag -> " " + tag).orElse(""));
    }

    static Dispatch numbered(Dispatches dispatches, ApplicationId id, int number) throws NotFound {
        return dispatches.of(id).stream()
                .filter(dispatch -> dispatch.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
