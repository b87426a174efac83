package jp.madoguchi.workflow.corporation;

/**
 * A corporation as a register has it.
 *
 * @param number its corporate number, 13 digits
 * @param name 商号又は名称
 * @param postalCode of its seat, seven digits; empty if not told
 * @param prefecture of its seat; empty if not told
 * @param city of its seat; empty if not told
 * @param street the rest of the address; empty if not told
 */
public record Corporation(
        String number, String name, String postalCode, String prefecture, String city, String street) {

    /** Checks the number and that there is a name. */
    public Corporation {
        if (!number.matches("\\d{13}") || name.isBlank()) {
            throw new IllegalArgumentException("a corporation has a number of 13 digits and a name");
        }
    }
}
