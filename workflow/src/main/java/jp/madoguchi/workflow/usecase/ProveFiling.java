package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Filing;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.journal.Journal;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalEntry;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Proves to the applicant that the filing on the receipt stands in the anchored record. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ProveFiling {
    private final CaseAccess access;
    private final Applications applications;
    private final Journal journal;

    @Inject
    ProveFiling(CaseAccess access, Applications applications, Journal journal) {
        this.access = access;
        this.applications = applications;
        this.journal = journal;
    }

    /**
     * The proof as a file.
     *
     * @param correction 0 for the filing, n for the answer to correction request n
     * @return empty until an anchor covers the entry, at most ten minutes after the filing
     */
    public Optional<StoredFile> prove(Applicant actor, ApplicationId id, int correction) throws RuleViolation {
        Filing filing = filing(actor, id, correction);
        return entry(id, filing)
                .flatMap(journal::proof)
                .map(proof -> new StoredFile(
                        "journal-proof-" + filing.arrivalNumber() + ".json", "application/json", proof.toJson()));
    }

    /** Whether an anchor covers the filing's entry. */
    public boolean isAnchored(Applicant actor, ApplicationId id) throws RuleViolation {
        return entry(id, filing(actor, id, 0)).filter(journal::isAnchored).isPresent();
    }

    private Filing filing(Applicant actor, ApplicationId id, int correction) throws NotFound {
        Application application = access.read(actor, id);
        return applications.filing(application.id(), correction).orElseThrow(NotFound::new);
    }

    /** The entry whose leaf hash stands on the receipt. */
    private Optional<JournalEntry> entry(ApplicationId id, Filing filing) {
        JournalAct act = filing.correction() == 0 ? JournalAct.APPLICATION_FILED : JournalAct.CORRECTION_ANSWERED;
        return journal.of(id, act).stream()
                .filter(entry -> HexFormat.of().formatHex(entry.leaf()).equals(filing.journalLeaf()))
                .findFirst();
    }
}
