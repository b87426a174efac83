package jp.madoguchi.web.control;

import jp.madoguchi.web.field.FieldEntry;

/** One choice: buttons, a list box, or a search, as many as there are. */
class ChoiceControl implements Control {
    private static final Control BUTTONS = new ChoiceButtons("radio");
    private static final Control LIST = new ChoiceList();
    private static final Control SEARCH = new ChoiceSearch();

    @Override
    public final void draw(FieldEntry entry, Drawing drawing) {
        Control control = entry.isSearched() ? SEARCH : entry.isLongList() ? LIST : BUTTONS;
        control.draw(entry, drawing);
    }
}
