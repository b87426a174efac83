package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.account.OwnParties;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.ConflictOfInterest;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** An administrator ends a link between an official and an applicant that was made by mistake; nobody one's own. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class UnlinkOwnParty {
    private final OwnParties own;
    private final JournalWriter journal;

    @Inject
    UnlinkOwnParty(OwnParties own, JournalWriter journal) {
        this.own = own;
        this.journal = journal;
    }

    /** All links of the administrator's agency; none for anybody else. */
    public List<OwnParties.OwnParty> linked(Official actor) {
        return actor.holdsAnywhere(Role.ADMINISTRATOR) ? own.in(actor.agency()) : List.of();
    }

    /**
     * Unlinks.
     *
     * @param reason why, kept in the journal
     */
    public void unlink(Official actor, OfficialId official, PartyId party, String reason) throws RuleViolation {
        if (!actor.holdsAnywhere(Role.ADMINISTRATOR)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        if (actor.id().equals(official)) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        String kept = ConflictOfInterest.reason(reason);
        if (!own.unlink(actor.agency(), official, party)) {
            throw new NotFound();
        }
        journal.record(actor.agency(), JournalAct.OWN_PARTY_UNLINKED, actor, official + " from " + party, kept);
    }
}
