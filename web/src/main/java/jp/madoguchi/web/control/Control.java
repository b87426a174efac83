package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** Draws one type of field. Instances hold no state. */
public interface Control {
    /** Draws it with everything that belongs to it. */
    void draw(FieldEntry entry, Drawing drawing);
}
