package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.dossier.EvidencePackage;
import jp.madoguchi.signature.dossier.EvidencePackage.Item;
import jp.madoguchi.signature.dossier.EvidencePackage.NoEvidence;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.preservation.PreservedFile.Kind;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Hands out the evidence of a case as one ZIP that can be checked with OpenSSL alone, to its applicant or to an official
 * of the office in charge: every signed container, every issued document, their evidence records and reports.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ExportEvidence {
    private final CaseAccess access;
    private final Applications applications;
    private final IssuedDocuments documents;
    private final KeptRecords records;
    private final EvidencePackage packer;
    private final Quarantine quarantine;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    ExportEvidence(
            CaseAccess access,
            Applications applications,
            IssuedDocuments documents,
            KeptRecords records,
            EvidencePackage packer,
            Quarantine quarantine,
            JournalWriter journal,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.documents = documents;
        this.records = records;
        this.packer = packer;
        this.quarantine = quarantine;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Packs and journals.
     *
     * @throws NotFound if there is no such case for this person, or nothing was filed yet
     * @throws NotAllowedNow if a part of it does not hold just now, such as a revoked signature, or a file in it is
     *     not found clean
     */
    public StoredFile export(Actor actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        List<Item> signed = signed(id);
        if (signed.isEmpty()) {
            throw new NotFound();
        }
        try {
            byte[] zip = packer.zip(signed, sealed(id), clock.instant());
            journal.record(application, JournalAct.EVIDENCE_EXPORTED, actor, "");
            String number = application.arrivalNumber().map(Object::toString).orElseThrow(NotFound::new);
            return new StoredFile("evidence-" + number + ".zip", "application/zip", zip);
        } catch (NoEvidence doubtful) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
    }

    private List<Item> signed(ApplicationId id) throws NotAllowedNow {
        List<Item> items = new ArrayList<>();
        for (int correction = 0; ; correction++) {
            Optional<Evidence> evidence = applications.evidence(id, correction);
            if (evidence.isEmpty()) {
                return items;
            }
            quarantine.requireOpenContainer(id, correction);
            items.add(new Item(
                    correction == 0 ? "申請" : "補正（" + correction + "回目）",
                    correction == 0 ? "The filing" : "Answer to correction request " + correction,
                    evidence.get().best(),
                    records.of(Kind.CONTAINER, id, correction),
                    applications.secondReport(id, correction)));
        }
    }

    /** What the bytes alone cannot tell: since when the agency no longer stands by it, and what took its place. */
    private static String standing(IssuedDocument document, String revoked, String replaced, String end) {
        return document.revokedAt()
                .map(since -> revoked
                        + since.truncatedTo(ChronoUnit.SECONDS)
                        + document.replacedBy().map(by -> replaced + by).orElse("")
                        + end)
                .orElse("");
    }

    private List<Item> sealed(ApplicationId id) {
        List<Item> items = new ArrayList<>();
        for (IssuedDocument document : documents.of(id)) {
            String number = document.documentNumber().value();
            items.add(new Item(
                    "交付文書 " + number + standing(document, "（失効 ", "、代わりの文書 ", "）"),
                    "Issued document " + number + standing(document, " (revoked ", ", replaced by ", ")"),
                    documents.pdf(id, document.number()).orElseThrow(),
                    records.of(Kind.DOCUMENT, id, document.number()),
                    Optional.empty()));
        }
        return items;
    }
}
