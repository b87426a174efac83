package jp.madoguchi.forms.schema;

import java.util.Map;
import jp.madoguchi.forms.fieldtype.Setting;
import jp.madoguchi.forms.fieldtype.SettingForm;

/** The shape of a setting's value, as the setting declares it. */
final class SettingShape {

    private SettingShape() {}

    static Map<String, Object> of(Setting<?> setting) {
        SettingForm form = setting.form();
        Map<String, Object> word = form.words().isEmpty() ? Shapes.TEXT : Shapes.oneOf(form.words());
        return switch (form.kind()) {
            case WHOLE -> Shapes.whole(form.least(), form.most());
            case NUMBER -> Shapes.NUMBER;
            case DATE -> Shapes.DATE;
            case FLAG -> Shapes.FLAG;
            case WORD -> word;
            case WORDS -> Shapes.list(word);
            case LOCALIZED -> Shapes.LOCALIZED;
            case PATTERN -> Shapes.described(Shapes.TEXT, "a regular expression that the whole text must match");
            case OPTIONS -> Shapes.list(Shapes.reference("option"));
        };
    }
}
