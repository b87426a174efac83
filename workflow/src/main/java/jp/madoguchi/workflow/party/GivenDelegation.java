package jp.madoguchi.workflow.party;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A delegation (委任) as an identity provider told it when the agent logged in. Whether it lets the agent file is found out
 * when the agent files, not before.
 *
 * @param agent whose own login it is used under
 * @param number the provider's number of it
 * @param system code of the system it was given for
 * @param category what was delegated, in the provider's codes
 * @param from its first day
 * @param until its last day
 */
public record GivenDelegation(
        PartyId agent, String number, String system, String category, LocalDate from, LocalDate until)
        implements Serializable {
    /** How the journal names it: identifiers, no personal data. */
    public String journalText() {
        return "agent party:" + agent + " delegation " + number + " category " + category + " " + from + "/" + until;
    }
}
