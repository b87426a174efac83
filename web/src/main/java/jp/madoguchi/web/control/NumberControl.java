package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** A number, with the unit that the definition names. */
final class NumberControl extends UnitInput {
    NumberControl() {
        super("decimal");
    }

    @Override
    String unit(FieldEntry entry, Drawing drawing) {
        return entry.plan().unit();
    }
}
