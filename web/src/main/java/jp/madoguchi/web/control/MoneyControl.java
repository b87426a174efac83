package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** An amount in yen. */
final class MoneyControl extends UnitInput {
    MoneyControl() {
        super("numeric");
    }

    @Override
    String unit(FieldEntry entry, Drawing drawing) {
        return drawing.texts().text("unit.yen");
    }
}
