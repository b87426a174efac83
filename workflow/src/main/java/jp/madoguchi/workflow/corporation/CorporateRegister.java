package jp.madoguchi.workflow.corporation;

import java.util.Optional;

/** Finds corporations by number. */
public interface CorporateRegister {

    /**
     * What is known of a number.
     *
     * @param corporation the corporation; empty if the number is unknown, or nobody can tell
     * @param told whether the register answered; if not, it may know the number another time
     */
    record Answer(Optional<Corporation> corporation, boolean told) {

        /** The register does not know the number. */
        public static final Answer UNKNOWN = new Answer(Optional.empty(), true);

        /** The register cannot be asked now. */
        public static final Answer SILENT = new Answer(Optional.empty(), false);

        /** The register knows it. */
        public static Answer of(Corporation corporation) {
            return new Answer(Optional.of(corporation), true);
        }
    }

    /** Looks a number of 13 digits up; never fails, and takes no longer than a person waits for a button. */
    Answer find(String number);

    /** Asks this register first, and the other where it does not know. */
    default CorporateRegister orElse(CorporateRegister other) {
        return number -> {
            Answer first = find(number);
            return first.corporation().isPresent() ? first : other.find(number);
        };
    }
}
