package jp.madoguchi.forms.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** One A4 page and the tags of what is on it. Lengths in points, origin at the bottom left. */
final class Sheet {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;

    private final COSDictionary dictionary = new COSDictionary();
    private final PageContent content = new PageContent();
    private final COSArray tags = new COSArray();

    Sheet() {
        dictionary.setItem(COSName.TYPE, COSName.PAGE);
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    PageContent content() {
        return content;
    }

    /** The structure elements by marked-content id, as the parent tree wants them. */
    COSArray tags() {
        return tags;
    }

    /** What is drawn up to {@link PageContent#end} belongs to this tag. */
    PageContent begin(Tag tag) {
        int id = tags.size();
        tags.add(tag.dictionary());
        tag.content(dictionary, id);
        content.begin(tag.role(), id);
        return content;
    }

    /** What is drawn up to {@link PageContent#end} is decoration. */
    PageContent beginArtifact() {
        content.beginArtifact();
        return content;
    }
}
