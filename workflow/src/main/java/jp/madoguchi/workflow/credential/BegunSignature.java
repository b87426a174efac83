package jp.madoguchi.workflow.credential;

import jp.madoguchi.signature.app.PendingSignature;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.party.PartyId;

/**
 * A signature begun in an authentication app.
 *
 * @param party who began it
 * @param application for which application
 * @param correction 0 for the filing, n for the answer to correction request n
 * @param frozenSha256 of the container that was frozen then, hexadecimal
 * @param key what makes filing with it happen once
 * @param pending what the app's answer needs
 */
public record BegunSignature(
        PartyId party,
        ApplicationId application,
        int correction,
        String frozenSha256,
        IdempotencyKey key,
        PendingSignature pending) {}
