package jp.madoguchi.web.control;

/** A number with a check digit. */
final class CheckDigitCodeControl extends TextInput {
    CheckDigitCodeControl() {
        super("medium", "inputmode=\"numeric\"");
    }
}
