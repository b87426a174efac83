package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.forms.migration.MigratedAnswers;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Continues a draft in the newest version of its procedure, once the applicant has seen what would be lost. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class MigrateDraft {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Clock clock;

    @Inject
    MigrateDraft(CaseAccess access, Applications applications, ProcedureCatalogue catalogue, Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Pins the draft to the newest version; answers and files go to the fields they belong to there, the others are
     * dropped.
     *
     * @param expectedVersion the version of the draft for which the applicant saw the offer
     */
    public void migrate(Applicant actor, ApplicationId id, long expectedVersion) throws RuleViolation {
        Application application = access.lock(actor, id);
        application.requireDraftVersion(expectedVersion);
        DraftMigration migration = DraftMigration.of(application, catalogue)
                .orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE));
        MigratedAnswers migrated = migration.answers().migrate(application.answers());
        Instant now = clock.instant();
        for (Attachment file : applications.attachments(id)) {
            String path = migration.answers().now(file.fieldPath());
            if (migrated.answers().at(path).isEmpty()) {
                applications.detach(id, file.id(), now);
            } else if (!path.equals(file.fieldPath())) {
                applications.move(id, file.id(), path);
            }
        }
        application.migrate(migration.after(), migrated.answers(), now);
        applications.thaw(id);
    }
}
