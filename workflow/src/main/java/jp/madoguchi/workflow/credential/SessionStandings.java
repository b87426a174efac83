package jp.madoguchi.workflow.credential;

import jp.madoguchi.workflow.party.PartyId;

/** How sessions stand: what every request of a signed-in person asks, so it costs one statement and no transaction. */
public interface SessionStandings {
    /** How a session of this certificate and this account stands now. */
    SessionStanding read(String credentialKey, PartyId party);
}
