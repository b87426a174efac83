package jp.madoguchi.signature.seal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * An official seal as the register of seals (公印台帳) has it.
 *
 * @param id its section in the register
 * @param name as officials call it: みなと市長之印
 * @param agency whose documents it seals
 * @param offices ids of the offices it is for; empty for all
 * @param documents ids of what it is for, alone or after their procedure and a slash; empty for all
 * @param from first day it seals
 * @param until last day it seals; empty while it has no end
 * @param key where its key is
 */
record RegisteredSeal(
        String id,
        String name,
        String agency,
        Set<String> offices,
        Set<String> documents,
        LocalDate from,
        Optional<LocalDate> until,
        SealKeyPlace key) {
    /** The later one begins the handover. */
    static final Comparator<RegisteredSeal> NEWEST_FIRST =
            Comparator.comparing(RegisteredSeal::from).reversed().thenComparing(RegisteredSeal::id);

    boolean serves(SealUse use) {
        return agency.equals(use.agency())
                && (offices.isEmpty() || offices.contains(use.office()))
                && (documents.isEmpty()
                        || documents.contains(use.document())
                        || documents.contains(use.procedure() + "/" + use.document()));
    }

    /** How closely it is meant: kinds of document count more than offices. */
    int closeness() {
        return (documents.isEmpty() ? 0 : 2) + (offices.isEmpty() ? 0 : 1);
    }

    boolean begun(LocalDate on) {
        return !on.isBefore(from);
    }

    boolean ended(LocalDate on) {
        return until.filter(on::isAfter).isPresent();
    }

    /** Name and id, for people who look it up. */
    String label() {
        return name + " (" + id + ")";
    }
}
