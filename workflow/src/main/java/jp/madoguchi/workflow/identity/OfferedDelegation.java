package jp.madoguchi.workflow.identity;

import java.io.Serializable;
import java.time.LocalDate;
import jp.madoguchi.workflow.party.GivenDelegation;
import jp.madoguchi.workflow.party.PartyId;

/**
 * A delegation (委任) that a login may be used under, as the provider told it.
 *
 * @param number the provider's number of it
 * @param system code of the system it was given for
 * @param category what was delegated, in the provider's codes
 * @param from its first day
 * @param until its last day
 * @param principalNumber 法人番号 of who gave it
 * @param principalName name of who gave it, for the screen
 */
public record OfferedDelegation(
        String number,
        String system,
        String category,
        LocalDate from,
        LocalDate until,
        String principalNumber,
        String principalName)
        implements Serializable {
    GivenDelegation usedBy(PartyId agent) {
        return new GivenDelegation(agent, number, system, category, from, until);
    }
}
