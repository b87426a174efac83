package jp.madoguchi.workflow.usecase.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/** Keeps notes, labels and the follow-up date of a case; who may only read a case may only read them. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class KeepMemo {
    /** Labels on one case. */
    public static final int MOST_LABELS = 5;

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_LABEL = 20;

    private final CaseAccess access;
    private final Memos memos;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    KeepMemo(CaseAccess access, Memos memos, JournalWriter journal, Clock clock) {
        this.access = access;
        this.memos = memos;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is kept beside a case. */
    public CaseMemo of(Official actor, ApplicationId id) throws RuleViolation {
        access.read(actor, id);
        return memos.of(id);
    }

    /** Writes a note of 1–4,000 characters; it stays as it is. */
    public void note(Official actor, ApplicationId id, String text) throws RuleViolation {
        Application application = writable(actor, id);
        if (text.isBlank() || text.length() > LONGEST_NOTE) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        memos.note(application, text.strip(), actor.id(), clock.instant());
        journal.record(application, JournalAct.CASE_NOTED, actor, "");
    }

    /**
     * Sets follow-up date and labels anew.
     *
     * @param labels at most five of at most 20 characters; blanks are left out
     */
    public void organize(Official actor, ApplicationId id, Optional<LocalDate> followUpOn, List<String> labels)
            throws RuleViolation {
        Application application = writable(actor, id);
        List<String> wanted = labels.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        if (wanted.size() > MOST_LABELS || wanted.stream().anyMatch(label -> label.length() > LONGEST_LABEL)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.TOO_MANY_LABELS);
        }
        memos.organize(id, followUpOn, wanted);
        journal.record(
                application,
                JournalAct.CASE_ORGANIZED,
                actor,
                followUpOn.map(LocalDate::toString).orElse("") + " " + wanted.size());
    }

    private Application writable(Official actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        if (!actor.holds(application.office(), Role.INTAKE, Role.REVIEWER, Role.APPROVER)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        return application;
    }
}
