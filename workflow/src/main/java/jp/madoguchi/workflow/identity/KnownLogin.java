package jp.madoguchi.workflow.identity;

import java.time.Instant;
import jp.madoguchi.workflow.party.PartyId;

/**
 * A provider's login that was used here before.
 *
 * @param key of issuer and subject
 * @param party whose it is
 * @param method id of the way to log in
 * @param firstSeenAt when it was first used here
 * @param linked whether it was added to an account that a certificate had begun
 */
public record KnownLogin(String key, PartyId party, String method, Instant firstSeenAt, boolean linked) {}
