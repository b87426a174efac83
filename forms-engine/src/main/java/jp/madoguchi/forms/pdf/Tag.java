package jp.madoguchi.forms.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** A structure element: what a piece of a page is (ISO 32000-1, 14.7). */
final class Tag {
    private static final COSName S = COSName.S;
    private static final COSName PG = COSName.getPDFName("Pg");

    private final String role;
    private final COSDictionary dictionary = new COSDictionary();
    private final COSArray kids = new COSArray();
    private @Nullable COSDictionary page;

    Tag(String role, COSDictionary parent) {
        this.role = role;
        dictionary.setName(S, role);
        dictionary.setItem(COSName.P, parent);
        dictionary.setItem(COSName.K, kids);
    }

    Tag child(String childRole) {
        Tag child = new Tag(childRole, dictionary);
        kids.add(child.dictionary);
        return child;
    }

    /** The header cell of a column or a row. */
    Tag headerCell(String scope) {
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Table");
        attributes.setName("Scope", scope);
        Tag cell = child("TH");
        cell.dictionary.setItem(COSName.A, attributes);
        return cell;
    }

    /** What to read instead of a picture. */
    void alternative(String text) {
        dictionary.setString(COSName.ALT, text);
    }

    String role() {
        return role;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** Adds a piece of a page's content. */
    void content(COSDictionary onPage, int markedContentId) {
        if (page == null) {
            page = onPage;
            dictionary.setItem(PG, onPage);
        }
        if (page == onPage) {
            kids.add(COSInteger.get(markedContentId));
            return;
        }
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(PG, onPage);
        reference.setInt(COSName.MCID, markedContentId);
        kids.add(reference);
    }
}
