package jp.madoguchi.forms.catalogue;

/** Which procedural law governs. */
public enum LegalRegime {
    /** The Administrative Procedure Act (行政手続法). */
    APA,
    /** The agency's administrative procedure ordinance (行政手続条例). */
    ORDINANCE,
    /** A disposition that a special law excludes from chapters 2 and 3 of the Act. */
    EXCLUDED,
    /** No disposition at all. */
    NOT_A_DISPOSITION
}
