package jp.madoguchi.workflow.application;

import java.time.Instant;

/**
 * Proof of arrival (到達).
 *
 * @param application what arrived
 * @param arrivalNumber its number
 * @param arrivedAt the legal instant
 * @param signatureState how far the signature is checked now
 * @param journalLeaf SHA-256 of the journal entry of this filing, hexadecimal: later found in an anchored Merkle tree
 */
public record Receipt(
        ApplicationId application,
        ArrivalNumber arrivalNumber,
        Instant arrivedAt,
        SignatureState signatureState,
        String journalLeaf) {}
