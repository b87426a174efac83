package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A recorded arrival: of the filing, or of a signed answer.
 *
 * @param application whose
 * @param correction 0 for the filing, n for the answer to correction request n
 * @param frozen what was signed
 * @param arrivalNumber its number
 * @param arrivedAt the legal instant
 * @param answers the answers as filed, JSON
 * @param journalLeaf leaf hash of its journal entry
 */
public record Filing(
        ApplicationId application,
        int correction,
        UUID frozen,
        ArrivalNumber arrivalNumber,
        Instant arrivedAt,
        String answers,
        String journalLeaf) {}
