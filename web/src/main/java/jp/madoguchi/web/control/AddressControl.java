package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.PartEntry;

/** An address in five parts; the postal code fills in the place. */
final class AddressControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<div class=\"address-parts\"><div>");
        input(entry, "postal_code", "short", "postal-code", " inputmode=\"numeric\"", drawing);
        LookUp.button(entry, "address.look-up", drawing);
        LookUp.finds(entry, "address.which", "address.take", drawing);
        html.raw("</div>");
        row(entry, "prefecture", "medium", "address-level1", drawing);
        row(entry, "city", "", "address-level2", drawing);
        row(entry, "street", "", "address-line1", drawing);
        row(entry, "building", "", "address-line2", drawing);
        html.raw("</div>");
    }

    private static void row(FieldEntry entry, String part, String style, String token, Drawing drawing) {
        drawing.html().raw("<div>");
        input(entry, part, style, token, "", drawing);
        drawing.html().raw("</div>");
    }

    private static void input(
            FieldEntry entry, String part, String style, String token, String attributes, Drawing drawing) {
        boolean own = !entry.plan().autocomplete().equals("off");
        drawing.part(new PartEntry(entry, part), style, attributes + " autocomplete=\"" + (own ? token : "off") + "\"");
    }
}
