package jp.madoguchi.forms.validation;

import jp.madoguchi.forms.text.LocalizedText;

/**
 * Something the applicant should mend or look at, at one field.
 *
 * @param path where: {@code applicant_name}, {@code members[0].name}
 * @param code stable and machine-readable: {@code required}, {@code too-long}, or the id of a rule of the form
 * @param severity whether filing is blocked
 * @param message in words, ready to show beside the field and in the summary
 */
public record Finding(String path, String code, Severity severity, LocalizedText message) {

    /** What is found where an expression exceeds the limits of an evaluation: nothing can be filed. */
    public static Finding evaluationStopped(String path) {
        return new Finding(path, "evaluation-stopped", Severity.ERROR, Messages.message("evaluation-stopped"));
    }

    /** Malware was found in a file of this field: it is removed before anything can be filed. */
    public static Finding infectedFile(String path) {
        return new Finding(path, "file-infected", Severity.ERROR, Messages.message("file-infected"));
    }

    /** Whether filing is blocked. */
    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
