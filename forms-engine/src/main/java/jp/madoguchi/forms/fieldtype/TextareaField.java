package jp.madoguchi.forms.fieldtype;

/** Text of many lines. */
final class TextareaField extends TextField {

    @Override
    public String id() {
        return "textarea";
    }

    @Override
    boolean takesLines() {
        return true;
    }

    @Override
    int defaultMaxLength() {
        return 2000;
    }
}
