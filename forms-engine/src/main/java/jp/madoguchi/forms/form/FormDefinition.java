package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.fieldtype.ParsedInput;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Evaluation;
import org.jspecify.annotations.Nullable;

/** A form: pages of fields, compiled. Immutable and thread-safe. */
public final class FormDefinition {

    private final List<Page> pages;
    private final List<Rule> rules;
    private final List<ExitRule> exits;
    private final Evaluator evaluator;
    private final FormProgram program;
    private volatile @Nullable Dependents dependents;
    private final Map<String, Field> byPattern = new LinkedHashMap<>();

    FormDefinition(FormProgram program, List<Rule> rules, List<ExitRule> exits) {
        this.pages = List.copyOf(program.pages());
        this.program = program;
        this.evaluator = new Evaluator(program);
        this.rules = List.copyOf(rules);
        this.exits = List.copyOf(exits);
        for (Page page : this.pages) {
            page.fields().forEach(this::index);
        }
    }

    private void index(Field field) {
        byPattern.put(field.path(), field);
        field.children().forEach(this::index);
    }

    /** The pages, in order. */
    public List<Page> pages() {
        return pages;
    }

    /** The page with an id. */
    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** The page on which the field of a path stands. */
    public Optional<Page> pageOf(String path) {
        String top = (String) FieldPath.parse(path).steps().get(0);
        return pages.stream()
                .filter(page ->
                        page.fields().stream().anyMatch(field -> field.id().equals(top)))
                .findFirst();
    }

    /** The checks across fields. */
    public List<Rule> rules() {
        return rules;
    }

    /** The ways out for those the form is not for. */
    public List<ExitRule> exits() {
        return exits;
    }

    /** Every field in order, a repeating group before its fields. */
    public List<Field> fields() {
        return new ArrayList<>(byPattern.values());
    }

    /**
     * The field of a path: {@code applicant_name}, {@code members[0].name} or {@code members[].name}; of a path to a part
     * ({@code address.postal_code}), the field it is part of.
     */
    public Optional<Field> field(String path) {
        String pattern = path.contains("[]") ? path : FieldPath.parse(path).pattern();
        Field field = byPattern.get(pattern);
        int dot = pattern.lastIndexOf('.');
        if (field == null && dot > 0) {
            field = byPattern.get(pattern.substring(0, dot));
        }
        return Optional.ofNullable(field);
    }

    /**
     * The names that expressions at a field may use: those of its row, then outwards to the form's. The slots of a row
     * follow the order of {@link Field#children()}.
     *
     * @param path as definitions write it: {@code members[].name}; empty for the form itself
     */
    public Scope scope(String path) {
        Shape shape = program.shape();
        int from = 0;
        for (int mark = path.indexOf("[]."); mark >= 0; mark = path.indexOf("[].", from)) {
            Node repeat = shape.node(path.substring(from, mark));
            shape = Objects.requireNonNull(repeat == null ? null : repeat.rows, path);
            from = mark + 3;
        }
        return shape.scope();
    }

    /** Where the answer stands that decides what can be chosen at a path: beside the field, or else around its row. */
    public Optional<String> linkedPath(String path) {
        String id = field(path).flatMap(Field::linkedTo).orElse("");
        for (String around = path; !id.isEmpty() && around.contains("."); ) {
            around = around.substring(0, around.lastIndexOf('.'));
            String beside = around + "." + id;
            if (byPattern.containsKey(FieldPath.parse(beside).pattern())) {
                return Optional.of(beside);
            }
        }
        return byPattern.containsKey(id) ? Optional.of(id) : Optional.empty();
    }

    /** Evaluates visibility, computed values, findings, fee and route of answers on a day. */
    public Evaluation evaluate(Answers answers, LocalDate today) {
        return evaluator.evaluate(answers, today);
    }

    /**
     * The same as {@link #evaluate}, to be continued when an answer changes. The first call on a form prepares it; later
     * ones cost about as much as {@link #evaluate}.
     */
    public LiveEvaluation begin(Answers answers, LocalDate today) {
        Dependents known = dependents;
        if (known == null) {
            known = new Dependents(program);
            dependents = known;
        }
        return LiveEvaluation.begin(program, known, answers, today);
    }

    /** Reads what was typed into a field with one input. */
    public ParsedInput parseInput(Field field, String typed) {
        return field.type().parse(typed, field.settings());
    }

    /** Reads what was typed into the inputs of a field with several ({@code type().parts()}). */
    public ParsedInput parseInput(Field field, Map<String, String> typed) {
        return field.type().parseParts(typed, field.settings());
    }

    /** Reads what was chosen in a field with many choices. */
    public ParsedInput parseInput(Field field, List<String> chosen) {
        return field.type().parseMany(chosen, field.settings());
    }

    /** A stored value in words; never fails. */
    public String display(Field field, Object value, Locale locale) {
        return field.type().display(value, field.settings(), Language.of(locale));
    }
}
