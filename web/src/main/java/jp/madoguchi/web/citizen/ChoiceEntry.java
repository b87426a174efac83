package jp.madoguchi.web.citizen;

/**
 * One choice of a field.
 *
 * @param value what is stored
 * @param label what is shown
 * @param hint a line below; empty if there is none
 */
public record ChoiceEntry(String value, String label, String hint) {
    /** Label and hint in one line, as a list box can show them. */
    public String words() {
        return hint.isEmpty() ? label : label + "（" + hint + "）";
    }
}
