package jp.madoguchi.workflow.account;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;

/** As which applicants officials apply themselves: nobody handles an own application. */
public interface OwnParties {
    /** Links; false if it was linked already. */
    boolean link(Official official, PartyId party, Instant at);

    /** Unlinks; false if it was not linked. */
    boolean unlink(AgencyId agency, OfficialId official, PartyId party);

    /** Of one official, oldest first. */
    List<OwnParty> of(OfficialId official);

    /** Of all officials of an agency, by the officials' names. */
    List<OwnParty> in(AgencyId agency);

    /** Cases of an applicant with an agency that have arrived, oldest first, at most this many. */
    List<ApplicationId> cases(AgencyId agency, PartyId party, int most);

    /**
     * An official as an applicant.
     *
     * @param official who
     * @param officialName the official's name for screens
     * @param party as whom the official applies
     * @param partyName the applicant's name; empty while no signing certificate has been seen
     * @param business whether it is a business, not the person
     * @param linkedAt since when it is known
     */
    record OwnParty(
            OfficialId official,
            String officialName,
            PartyId party,
            String partyName,
            boolean business,
            Instant linkedAt) {}
}
