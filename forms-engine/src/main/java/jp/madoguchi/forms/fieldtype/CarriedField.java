package jp.madoguchi.forms.fieldtype;

/**
 * Yen that an earlier stage of the procedure decided, such as the amount granted. It is carried over when the stage is
 * begun; whatever a browser or a program sends for it is put back to what was carried.
 */
final class CarriedField extends MoneyField {

    @Override
    public String id() {
        return "carried";
    }
}
