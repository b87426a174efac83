package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.SignatureRejected;
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
    private final Quarantine quarantine;
    private final JournalWriter journal;

    @Inject
    ReadEvidence(CaseAccess access, Applications applications, Quarantine quarantine, JournalWriter journal) {
        this.access = access;
        this.applications = applications;
        this.quarantine = quarantine;
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
        quarantine.requireOpenContainer(id, round);
        Evidence evidence = applications.evidence(id, round).orElseThrow(NotFound::new);
        recordReading(application, actor, round);
        return new StoredFile(id + ".asice", "application/vnd.etsi.asic-e+zip", evidence.best());
    }

    /** Reads the signed form of a container, which the product printed itself: nothing foreign is in it. */
    public StoredFile form(Actor actor, ApplicationId id, int round) throws RuleViolation {
        Application application = access.read(actor, id);
        Evidence evidence = applications.evidence(id, round).orElseThrow(NotFound::new);
        recordReading(application, actor, round);
        try {
            byte[] form = ApplicationContainer.file(evidence.best(), ContainerContent.FORM);
            return new StoredFile(ContainerContent.FORM, "application/pdf", form);
        } catch (SignatureRejected unreadable) {
            throw new IllegalStateException("A container that was accepted holds no form", unreadable);
        }
    }

    private void recordReading(Application application, Actor actor, int round) {
        if (actor instanceof Official) {
            journal.record(
                    application,
                    JournalAct.ATTACHMENT_VIEWED,
                    actor,
                    round == FILING ? "container" : "container " + round);
        }
    }
}
