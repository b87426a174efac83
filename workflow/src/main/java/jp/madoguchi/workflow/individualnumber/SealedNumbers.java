package jp.madoguchi.workflow.individualnumber;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where Individual Numbers are kept. */
public interface SealedNumbers {
    void add(AgencyId agency, SealedNumber number);

    List<SealedNumber> of(ApplicationId application);

    /** Deletes all numbers of an application but these; returns how many went. */
    int keepOnly(ApplicationId application, Set<UUID> kept);

    /** Applications with numbers that ended, or drafts with numbers that nobody changed, before these instants. */
    List<ApplicationId> overdue(Instant endedBefore, Instant draftUntouchedSince);

    /** The keys that stored numbers need. */
    Set<String> keyIds();
}
