package jp.madoguchi.workflow.issuance;

/**
 * The number of an issued document (文書番号), unique in the installation and printed on it.
 *
 * @param value such as {@code shimin-2026-000012}
 */
public record DocumentNumber(String value) {
    public DocumentNumber {
        if (!value.matches("[a-z][a-z0-9-]{0,39}-\\d{4}-\\d{6,9}")) {
            throw new IllegalArgumentException("Not a document number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
