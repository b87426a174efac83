package jp.madoguchi.web.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.madoguchi.forms.fieldtype.FieldSettings;
import jp.madoguchi.forms.fieldtype.OptionList;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Section;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;

/** A form as a client needs it to ask for answers; conditions are FEEL, decided by the server. */
final class FormView {
    /** Longer code lists are left out: the resource of options tells them. */
    private static final int MOST_OPTIONS = 200;

    private FormView() {}

    /** One topic. */
    record PageView(
            String id,
            Texts title,
            Optional<Texts> explanation,
            Optional<String> visibleIf,
            List<SectionView> sections) {
        static PageView of(Page page) {
            return new PageView(
                    page.id(),
                    Texts.of(page.title()),
                    present(page.explanation()),
                    page.visibleIf().map(SourceText::text),
                    page.sections().stream().map(SectionView::of).toList());
        }
    }

    /** Fields that belong together. */
    record SectionView(Optional<Texts> title, List<FieldView> fields) {
        static SectionView of(Section section) {
            return new SectionView(
                    present(section.title()),
                    section.fields().stream().map(FieldView::of).toList());
        }
    }

    /** One thing asked; {@code path} is that of answers, findings and corrections. */
    record FieldView(
            String id,
            String path,
            String type,
            Texts label,
            Optional<Texts> hint,
            boolean required,
            Optional<String> visibleIf,
            Optional<String> requiredIf,
            Optional<Texts> purpose,
            Optional<Texts> legalBasis,
            OptionalInt retentionYears,
            int optionCount,
            List<OptionView> options,
            Map<String, Object> limits,
            List<FieldView> fields) {
        static FieldView of(Field field) {
            return new FieldView(
                    field.id(),
                    field.path(),
                    field.type().id(),
                    Texts.of(field.label()),
                    present(field.hint()),
                    field.required(),
                    field.conditions().visibleIf().map(SourceText::text),
                    field.conditions().requiredIf().map(SourceText::text),
                    present(field.purpose()),
                    present(field.handling().legalBasis()),
                    field.handling().retentionYears(),
                    field.options().size(),
                    field.options().stream()
                            .limit(field.options().size() > MOST_OPTIONS ? 0 : MOST_OPTIONS)
                            .map(option -> new OptionView(
                                    option.value(),
                                    Optional.of(option.parent()).filter(parent -> !parent.isEmpty()),
                                    Texts.of(option.label())))
                            .toList(),
                    told(field.settings()),
                    field.children().stream().map(FieldView::of).toList());
        }
    }

    /** One entry of a code list. */
    record OptionView(String value, Optional<String> parent, Texts label) {}

    /** The settings of a field by their names in the definition; the code list stands beside them. */
    private static Map<String, Object> told(FieldSettings settings) {
        Map<String, Object> limits = new LinkedHashMap<>();
        settings.told().forEach((name, value) -> {
            if (value instanceof LocalizedText text) {
                limits.put(name, Texts.of(text));
            } else if (!(value instanceof OptionList)) {
                limits.put(name, value);
            }
        });
        return limits;
    }

    private static Optional<Texts> present(LocalizedText text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).map(Texts::of);
    }
}
