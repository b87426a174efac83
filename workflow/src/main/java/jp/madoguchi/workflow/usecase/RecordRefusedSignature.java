package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.NotFound;

/** Records a refused signature, after the transaction that refused it: the applicant hears of it when it is recorded. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class RecordRefusedSignature {
    private final CaseAccess access;
    private final JournalWriter journal;

    @Inject
    RecordRefusedSignature(CaseAccess access, JournalWriter journal) {
        this.access = access;
        this.journal = journal;
    }

    void record(Applicant actor, ApplicationId id, SignatureRejected rejected) throws NotFound {
        journal.record(
                access.read(actor, id),
                JournalAct.SIGNATURE_REFUSED,
                actor,
                rejected.reason().code());
    }
}
