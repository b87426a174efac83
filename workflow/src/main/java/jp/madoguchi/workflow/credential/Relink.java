package jp.madoguchi.workflow.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.PartyId;

/**
 * A request to take over an older account at the counter (窓口).
 *
 * @param id which
 * @param number what the person brings along
 * @param newer the account that the new certificate began
 * @param stated who the person says to be
 * @param state where it stands
 * @param requestedAt when it was asked for
 * @param expiresAt until when an official can act on it
 * @param agency whose official compared
 * @param older the account found, once compared
 * @param documents which documents were compared
 */
public record Relink(
        RelinkId id,
        String number,
        PartyId newer,
        Statement stated,
        RelinkState state,
        Instant requestedAt,
        Instant expiresAt,
        Optional<AgencyId> agency,
        Optional<PartyId> older,
        Optional<String> documents) {
    /**
     * Who a person says to be.
     *
     * @param name as registered today, at most 100 characters
     * @param formerName as the older account may have it, if it was another
     * @param birthDate date of birth
     */
    public record Statement(String name, Optional<String> formerName, LocalDate birthDate) {
        /** Longest name, in code points. */
        public static final int NAME_LENGTH = 100;

        public Statement {
            requireName(name);
            formerName.ifPresent(Statement::requireName);
        }

        private static void requireName(String name) {
            if (name.isBlank() || name.codePointCount(0, name.length()) > NAME_LENGTH) {
                throw new IllegalArgumentException("a name of 1–100 characters");
            }
        }
    }

    /** Whether an official can act on it. */
    public boolean open(Instant at) {
        return (state == RelinkState.REQUESTED || state == RelinkState.COMPARED) && at.isBefore(expiresAt);
    }
}
