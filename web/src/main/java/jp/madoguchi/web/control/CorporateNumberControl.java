package jp.madoguchi.web.control;

/** A corporate number (法人番号). */
final class CorporateNumberControl extends TextInput {
    CorporateNumberControl() {
        super("medium", "inputmode=\"numeric\"");
    }
}
