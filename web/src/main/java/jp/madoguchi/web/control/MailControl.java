package jp.madoguchi.web.control;

/** A mail address. */
final class MailControl extends TextInput {
    MailControl() {
        super("", "type=\"email\" spellcheck=\"false\" autocapitalize=\"none\"");
    }
}
