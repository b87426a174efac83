package jp.madoguchi.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.form.FormDefinition;

/** Forms of any size: fields on pages of twenty, each fourth shown by the one before, each tenth computed. */
final class GeneratedForm {

    private static final String WORDS = "{ja: 語, ja-easy: 語, en: word}";
    private static final int FIELDS_ON_A_PAGE = 20;

    private GeneratedForm() {}

    /** A form with so many fields and a rule for every tenth. */
    static ProcedureFolder fields(int count) throws IOException {
        StringBuilder form = new StringBuilder("pages:\n");
        for (int i = 0; i < count; i++) {
            if (i % FIELDS_ON_A_PAGE == 0) {
                form.append("  - id: page")
                        .append(i)
                        .append("\n    title: ")
                        .append(WORDS)
                        .append("\n    fields:\n");
            }
            form.append(
                    switch (i % 10) {
                        case 3, 7 -> field(6, "f" + i, "text", "visible-if: 'f" + (i - 1) + " > 5', max-length: 40");
                        case 5 -> field(6, "f" + i, "number", "required-if: 'f" + (i - 1) + " > 5', max: 1000");
                        case 9 -> field(6, "f" + i, "computed", "value: 'f" + (i - 8) + " + f" + (i - 1) + "'");
                        default -> field(6, "f" + i, "number", "required: true, max: 1000");
                    });
        }
        form.append("rules:\n");
        for (int i = 10; i < count; i += 10) {
            form.append("  - {id: rule-")
                    .append(i)
                    .append(", at: f")
                    .append(i)
                    .append(", must: 'f")
                    .append(i)
                    .append(" >= f")
                    .append(i - 10)
                    .append("', message: ")
                    .append(WORDS)
                    .append("}\n");
        }
        return folder(form.toString());
    }

    /** A form with a repeat of six fields, one shown by another, one computed; optionally in a repeat itself. */
    static ProcedureFolder rows(boolean nested) throws IOException {
        int indent = nested ? 14 : 10;
        String inner = " ".repeat(indent - 4) + "- id: rows\n"
                + " ".repeat(indent - 2) + "type: repeat\n"
                + " ".repeat(indent - 2) + "label: " + WORDS + "\n"
                + " ".repeat(indent - 2) + "purpose: " + WORDS + "\n"
                + " ".repeat(indent - 2) + "max-items: 5000\n"
                + " ".repeat(indent - 2) + "fields:\n"
                + field(indent, "name", "text", "required: true, max-length: 40")
                + field(indent, "kind", "number", "required: true")
                + field(indent, "other", "text", "visible-if: 'kind > 5'")
                + field(indent, "price", "number", "required: true")
                + field(indent, "count", "number", "required: true")
                + field(indent, "amount", "computed", "value: price * count");
        String repeat = nested
                ? "      - id: groups\n        type: repeat\n        label: " + WORDS
                        + "\n        max-items: 1000\n        fields:\n" + inner
                        + field(10, "subtotal", "computed", "value: sum(rows.amount)")
                : inner;
        String total = nested ? "sum(groups.subtotal)" : "sum(rows.amount)";
        return folder("pages:\n  - id: one\n    title: " + WORDS + "\n    fields:\n" + repeat
                + field(6, "total", "computed", "value: " + total));
    }

    private static String field(int indent, String id, String type, String more) {
        return " ".repeat(indent) + "- {id: " + id + ", type: " + type + ", label: " + WORDS + ", purpose: " + WORDS
                + ", " + more + "}\n";
    }

    static ProcedureFolder folder(String form) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", ReferenceForm.file("procedure.yaml"));
        files.put("form.yaml", form.getBytes(StandardCharsets.UTF_8));
        return new ProcedureFolder("reference-form", 1, files);
    }

    static FormDefinition compile(ProcedureFolder folder) {
        Compilation compilation = new DefinitionCompiler().compile(folder);
        return compilation
                .definition()
                .orElseThrow(
                        () -> new IllegalStateException(compilation.findings().toString()))
                .form();
    }

    /** Answers to every field of a form of {@link #fields}. */
    static Answers answers(int count) throws AnswersRejected {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (i % 10 == 3 || i % 10 == 7) {
                answers.put("f" + i, "答え" + i);
            } else if (i % 10 != 9) {
                answers.put("f" + i, BigDecimal.valueOf(10 + i / 10 % 900));
            }
        }
        return Answers.of(answers);
    }

    /** Answers with so many rows; nested, in groups of fifty. */
    static Answers rowAnswers(int count, boolean nested) throws AnswersRejected {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", "品目" + i);
            row.put("kind", BigDecimal.valueOf(i % 10));
            row.put("price", BigDecimal.valueOf(100 + i));
            row.put("count", BigDecimal.valueOf(1 + i % 9));
            if (i % 10 > 5) {
                row.put("other", "ほか");
            }
            rows.add(row);
        }
        if (!nested) {
            return Answers.of(Map.of("rows", rows));
        }
        List<Object> groups = new ArrayList<>();
        for (int i = 0; i < count; i += 50) {
            groups.add(Map.of("rows", rows.subList(i, Math.min(count, i + 50))));
        }
        return Answers.of(Map.of("groups", groups));
    }
}
