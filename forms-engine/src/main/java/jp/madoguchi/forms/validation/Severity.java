package jp.madoguchi.forms.validation;

/** How much a finding weighs. */
public enum Severity {
    /** The application cannot be filed before it is mended. */
    ERROR,
    /** Shown to the applicant, who may file all the same. */
    WARNING
}
