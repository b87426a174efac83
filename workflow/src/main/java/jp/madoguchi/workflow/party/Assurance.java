package jp.madoguchi.workflow.party;

import java.util.Locale;

/**
 * How sure it is who somebody is: the levels of identity proofing and authentication of the Digital Agency's DS-511, 1 to
 * 3, the lower of the two where they differ.
 */
public enum Assurance {
    /** Level 1: what the person stated. */
    LOW,
    /** Level 2: proofed by documents, authenticated by two factors. */
    SUBSTANTIAL,
    /** Level 3: a card or certificate in the person's hands, and its PIN. */
    HIGH;

    /** The level that a definition names: {@code low}, {@code substantial}, {@code high}. */
    public static Assurance of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word of definitions and of pages' texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this level is enough where the other one is needed. */
    public boolean reaches(Assurance needed) {
        return compareTo(needed) >= 0;
    }
}
