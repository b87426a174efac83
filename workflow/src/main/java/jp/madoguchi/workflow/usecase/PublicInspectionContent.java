package jp.madoguchi.workflow.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.PublicInspectionRule;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Attachment;

/** What a definition lays open (縦覧) of one application, in words: for everybody, and for who is about to announce it. */
final class PublicInspectionContent {
    private final FormDefinition form;
    private final PublicInspectionRule rule;
    private final Answers answers;
    private final Evaluation evaluation;

    PublicInspectionContent(
            Application application, ProcedureDefinition definition, PublicInspectionRule rule, LocalDate arrivedOn) {
        this.form = definition.form();
        this.rule = rule;
        this.answers = application.filed();
        this.evaluation = form.evaluate(answers, arrivedOn);
    }

    /** What the field of a file asks for. */
    String label(Attachment file, Locale locale) {
        return form.field(file.fieldPath())
                .map(field -> field.label().in(locale))
                .orElse("");
    }

    /** The open answers: those outside rows, then row by row. */
    List<PublicInspectionSheet.Line> lines(Locale locale) {
        List<PublicInspectionSheet.Line> lines = new ArrayList<>();
        for (String path : rule.fields()) {
            int rows = path.indexOf("[].");
            if (rows < 0) {
                line(path, path, "", locale).ifPresent(lines::add);
            }
        }
        rule.fields().stream()
                .filter(path -> path.contains("[]."))
                .map(path -> path.substring(0, path.indexOf("[].")))
                .distinct()
                .forEach(group -> rows(group, locale, lines));
        return lines;
    }

    /** Row by row, with the open columns of each. */
    private void rows(String group, Locale locale, List<PublicInspectionSheet.Line> lines) {
        String title = form.field(group).map(field -> field.label().in(locale)).orElse("");
        for (int row = 0; row < answers.rows(group); row++) {
            for (String path : rule.fields()) {
                if (path.startsWith(group + "[].")) {
                    String column = path.substring(group.length() + 3);
                    line(path, FieldPath.inRow(group, row, column), title + (row + 1), locale)
                            .ifPresent(lines::add);
                }
            }
        }
    }

    private Optional<PublicInspectionSheet.Line> line(String pattern, String path, String row, Locale locale) {
        Field field = form.field(pattern).orElseThrow();
        return answers.at(path)
                .or(() -> Optional.ofNullable(evaluation.computed().get(path)))
                .filter(value -> evaluation.isVisible(path))
                .map(value -> new PublicInspectionSheet.Line(
                        row, field.label().in(locale), form.display(field, masked(field, value), locale)));
    }

    /** Of an address only prefecture and municipality are open: where somebody lives is nobody's business. */
    private static Object masked(Field field, Object value) {
        if (!field.type().id().equals("address")) {
            return value;
        }
        Map<?, ?> address = value instanceof Map<?, ?> parts ? parts : Map.of();
        return Map.of("prefecture", part(address, "prefecture"), "city", part(address, "city"));
    }

    private static String part(Map<?, ?> address, String name) {
        Object part = address.get(name);
        return part == null ? "" : part.toString();
    }
}
