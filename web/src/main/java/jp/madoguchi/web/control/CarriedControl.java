package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** An amount that an earlier stage decided: shown like a computed one, and typed by nobody. */
final class CarriedControl implements Control {
    private final Control shown = new ComputedControl();

    @Override
    public void draw(FieldEntry entry, Drawing drawing) {
        shown.draw(entry, drawing);
    }
}
