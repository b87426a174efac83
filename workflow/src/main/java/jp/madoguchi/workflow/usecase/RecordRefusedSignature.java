package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;

/** Records a refused signature in a transaction of its own, because the filing's rolls back. */
@Singleton
@Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
class RecordRefusedSignature {
    private final JournalWriter journal;

    @Inject
    RecordRefusedSignature(JournalWriter journal) {
        this.journal = journal;
    }

    void record(Application application, Applicant actor, SignatureRejected rejected) {
        journal.record(
                application,
                JournalAct.SIGNATURE_REFUSED,
                actor,
                rejected.reason().code());
    }
}
