package jp.madoguchi.web.control;

/** A telephone number. */
final class PhoneControl extends TextInput {
    PhoneControl() {
        super("medium", "type=\"tel\"");
    }
}
