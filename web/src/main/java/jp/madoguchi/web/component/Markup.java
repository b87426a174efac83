package jp.madoguchi.web.component;

/** A part of a page that is written at once instead of being built as a tree of components. */
public interface Markup {
    /** Writes it. */
    void write(Html html);
}
