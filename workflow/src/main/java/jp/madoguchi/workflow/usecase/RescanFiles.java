package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Has the malware scanner try again the files of a case that it could not judge: after its limits were raised, or it was
 * mended. What it found infected stays locked.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RescanFiles {
    private final CaseAccess access;
    private final Quarantine quarantine;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RescanFiles(CaseAccess access, Quarantine quarantine, CaseStep step, Clock clock) {
        this.access = access;
        this.quarantine = quarantine;
        this.step = step;
        this.clock = clock;
    }

    /** Tries again; returns the new case version. */
    public long rescan(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int files = quarantine.holdAgain(application, now);
        if (files == 0) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        application.touch(now);
        return step.done(application, JournalAct.FILES_RESCANNED, actor, String.valueOf(files));
    }
}
