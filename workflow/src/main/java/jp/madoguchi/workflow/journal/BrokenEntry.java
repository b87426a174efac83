package jp.madoguchi.workflow.journal;

/**
 * Something wrong in the record.
 *
 * @param agency whose record
 * @param place a chain position, an entry id or an anchor number
 * @param problem in words
 */
public record BrokenEntry(String agency, String place, String problem) {
    @Override
    public String toString() {
        return agency + " " + place + ": " + problem;
    }
}
