package jp.madoguchi.forms.fieldtype;

import jp.madoguchi.forms.text.Language;

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

    @Override
    public String blank(FieldSettings settings, Language language) {
        int most = settings.maxLength() == 0 ? defaultMaxLength() : settings.maxLength();
        return Blanks.lines(Math.max(4, Math.min(16, most / 40)));
    }
}
