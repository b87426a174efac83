package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;

/** Yen. */
class MoneyField extends NumberField {

    @Override
    public String id() {
        return "money";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MIN, MAX);
    }

    @Override
    String clean(String typed) {
        String narrow = Widths.narrow(typed).replace("¥", "").replace("\\", "");
        return narrow.endsWith("円") ? narrow.substring(0, narrow.length() - 1) : narrow;
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof BigDecimal number)) {
            return String.valueOf(stored);
        }
        return language == Language.EN ? "¥" + grouped(number) : grouped(number) + "円";
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return "\u3000".repeat(10) + Messages.message("blank-yen").in(language);
    }
}
