package jp.madoguchi.web.control;

/** One line of text. */
final class TextControl extends TextInput {
    TextControl() {
        super("", "");
    }
}
