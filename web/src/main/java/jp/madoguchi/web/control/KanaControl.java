package jp.madoguchi.web.control;

/** A reading in katakana. */
final class KanaControl extends TextInput {
    KanaControl() {
        super("", "");
    }
}
