package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** A date by era or Western calendar. */
final class DateControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        DateInputs.draw(entry, "", drawing);
    }
}
