package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Hands out the signed container of the filing with its timestamp, to its applicant or to an official of the office in
 * charge.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ReadEvidence {
    private static final int FILING = 0;

    private final CaseAccess access;
    private final Applications applications;
    private final JournalWriter journal;

    @Inject
    ReadEvidence(CaseAccess access, Applications applications, JournalWriter journal) {
        this.access = access;
        this.applications = applications;
        this.journal = journal;
    }

    /** Reads what was filed first. */
    public StoredFile container(Actor actor, ApplicationId id) throws RuleViolation {
        return container(actor, id, FILING);
    }

    /**
     * Reads one of the containers of an application.
     *
     * @param round 0 for the filing, else the number of the correction that it answers
     */
    public StoredFile container(Actor actor, ApplicationId id, int round) throws RuleViolation {
        Application application = access.read(actor, id);
        Evidence evidence = applications.evidence(id, round).orElseThrow(NotFound::new);
        if (actor instanceof Official) {
            journal.record(
                    application,
                    JournalAct.ATTACHMENT_VIEWED,
                    actor,
                    round == FILING ? "container" : "container " + round);
        }
        return new StoredFile(id + ".asice", "application/vnd.etsi.asic-e+zip", evidence.best());
    }
}
