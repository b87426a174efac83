package jp.madoguchi.forms.fieldtype;

import jp.madoguchi.forms.text.Language;

/** Text of many lines. */
final class TextareaField extends TextField {

    private static final Setting<Integer> MAX_LENGTH = TextField.MAX_LENGTH.orElse(2000);

    @Override
    public String id() {
        return "textarea";
    }

    @Override
    boolean takesLines() {
        return true;
    }

    @Override
    Setting<Integer> maxLength() {
        return MAX_LENGTH;
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        int most = settings.get(maxLength());
        return Blanks.lines(Math.max(4, Math.min(16, most / 40)));
    }
}
