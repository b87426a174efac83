package jp.madoguchi.forms.catalogue;

import jp.madoguchi.forms.validation.Severity;

/**
 * Something wrong in a procedure folder.
 *
 * @param file name within the folder
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 * @param severity an error stops publishing, a warning does not
 * @param message what is wrong and how to mend it
 */
public record DefinitionFinding(String file, int line, int column, Severity severity, String message) {

    /** {@code form.yaml:12: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (severity == Severity.WARNING ? "warning: " : "") + message;
    }
}
