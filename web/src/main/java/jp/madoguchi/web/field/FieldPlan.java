package jp.madoguchi.web.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.web.component.Messages;

/**
 * What of a field is the same for everybody: its words in one language, looked up once.
 *
 * @param field the field
 * @param label what is asked
 * @param hint help below the label; empty if there is none
 * @param text what a heading, an explanation or a declaration says
 * @param purpose why it is asked, by which law and how long it is kept; empty if the definition does not say why
 * @param unit behind a number
 * @param autocomplete HTML's token; {@code off} where the definition names none
 * @param parts the labels of its inputs by part, in order; empty if it has one input
 * @param children the fields of a row
 * @param locale of the words
 * @param texts of the pages in this language
 */
public record FieldPlan(
        Field field,
        String label,
        String hint,
        String text,
        String purpose,
        String unit,
        String autocomplete,
        Map<String, String> parts,
        List<FieldPlan> children,
        Locale locale,
        Messages texts) {

    static FieldPlan of(Field field, Locale locale, Messages texts) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : field.type().parts(field.settings())) {
            parts.put(part, field.type().partLabel(part, field.settings()).in(locale));
        }
        return new FieldPlan(
                field,
                field.label().in(locale),
                field.hint().in(locale),
                field.settings().get(SharedSettings.TEXT).in(locale),
                purpose(field, locale, texts),
                field.settings().get(SharedSettings.UNIT).in(locale),
                field.autocomplete().isEmpty() ? "off" : field.autocomplete(),
                parts,
                field.children().stream()
                        .map(child -> FieldPlan.of(child, locale, texts))
                        .toList(),
                locale,
                texts);
    }

    private static String purpose(Field field, Locale locale, Messages texts) {
        String purpose = field.purpose().in(locale);
        if (purpose.isEmpty()) return purpose;
        StringBuilder words = new StringBuilder(purpose);
        String law = field.handling().legalBasis().in(locale);
        if (!law.isEmpty()) words.append(texts.text("field.legal-basis", law));
        field.handling().retentionYears().ifPresent(years -> words.append(texts.text("field.retention", years)));
        return words.toString();
    }

    /** A stored value in words. */
    String display(Object value) {
        return field.type().display(value, field.settings(), Language.of(locale));
    }
}
