package jp.madoguchi.web.control;

/** Several choices. */
final class ChoicesControl extends ChoiceButtons {
    ChoicesControl() {
        super("checkbox");
    }
}
