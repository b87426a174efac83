package jp.madoguchi.forms.pdf;

/** A document template: Markdown with FEEL placeholders, parsed and compiled once. Immutable, thread-safe. */
public final class DocumentTemplate {
    DocumentTemplate() {}
}
