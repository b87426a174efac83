package jp.madoguchi.web.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.fieldtype.Input;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.web.component.Messages;
import org.jspecify.annotations.Nullable;

/** One field on the screen: what it asks, what is typed in it, what is wrong with it. */
public final class FieldEntry {
    private final FieldPlan plan;
    private final String path;
    private final String id;
    private final TypedAnswer typed;
    private final FieldFindings findings = new FieldFindings();
    private final FilesEntry files;
    private final List<String> places = new ArrayList<>();
    private @Nullable Rows rows;
    private OptionsEntry options;
    private String shown = "";
    private String rowName = "";
    private boolean visible;
    private boolean required;

    FieldEntry(FieldPlan plan, String path) {
        this.plan = plan;
        this.path = path;
        this.id = FieldPath.parse(path).htmlId();
        this.typed = new TypedAnswer(plan);
        this.files = new FilesEntry(this);
        this.options = new OptionsEntry(plan.field(), plan.locale());
    }

    // What is stored and what is typed.

    /** Fills in what is stored. */
    void show(@Nullable Object stored, boolean isVisible, boolean isRequired, @Nullable Object computed) {
        visible = isVisible;
        required = isRequired;
        if (computed != null) shown = plan.display(computed);
        if (stored == null || !takesText()) return;
        shown = plan.display(stored);
        options = options.chosen(
                stored instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(stored)));
        typed.show(stored);
    }

    /** Reads what a page sent, by the names of the inputs. */
    void read(Map<String, String[]> inputs) {
        typed.read(id, inputs);
        rowsShown().forEach(row -> row.getFields().forEach(each -> each.read(inputs)));
    }

    /** The answers with what is typed here. */
    Answers applyTo(Answers answers) {
        if (isRepeat()) {
            Answers changed = answers;
            for (RowEntry row : rowsShown()) changed = row.applyTo(changed);
            return changed;
        }
        return takesText() ? typed.applyTo(answers, path) : answers;
    }

    private boolean takesText() {
        return isAnswerable() && !isRepeat() && !isAttachment();
    }

    /** What is typed here probably means this, in words; empty if nobody can tell. */
    public String getSuggestion() {
        return takesText()
                ? typed.suggestion()
                        .map(found -> found.words().in(plan.locale()))
                        .orElse("")
                : "";
    }

    /** Takes the suggestion in place of what is typed. */
    public void accept() {
        if (takesText()) typed.accept();
    }

    /** What is typed here as it would be stored; empty if it means nothing. */
    public Optional<Object> meaning() {
        return typed.parsed().value();
    }

    /** What was typed is kept apart now and not shown again. */
    void keepApart(Answers stored) {
        if (field().type().isConfidential()) typed.keepApart(stored.at(path).orElse(null));
    }

    /** Whether a number is kept: an empty input leaves it as it is. */
    public boolean isKept() {
        return typed.isKept();
    }

    /** Whether the number that is kept is to be removed. */
    public boolean isRemoved() {
        return typed.isRemoved();
    }

    /** Typed text. */
    public String getTyped() {
        return typed.text();
    }

    /** Typed texts of a field with several inputs, by part. */
    public Map<String, String> getParts() {
        return typed.parts();
    }

    /** Whether a choice is made, or a box ticked. */
    public boolean isChosen(String value) {
        return typed.isChosen(value);
    }

    /** What is stored, in words. */
    public String getShown() {
        return shown;
    }

    // What it is.

    Field field() {
        return plan.field();
    }

    /** What is the same for everybody. */
    public FieldPlan plan() {
        return plan;
    }

    public Messages texts() {
        return plan.texts();
    }

    Locale locale() {
        return plan.locale();
    }

    /** The type, which is also the name of the control that draws it. */
    public String getType() {
        return field().type().id();
    }

    /** Id of its input and of its place in links: {@code f-members-0-name}. */
    public String getId() {
        return id;
    }

    /** Path of its answer. */
    public String getPath() {
        return path;
    }

    /** What is asked. */
    public String getLabel() {
        return plan.label();
    }

    /** Whether the choices are too many for buttons. */
    public boolean isLongList() {
        return field().input() == Input.LIST || field().input() == Input.SEARCH;
    }

    /** Whether somebody can answer it. */
    public boolean isAnswerable() {
        return field().type().isAnswerable() && !field().isComputed();
    }

    /** Whether it is a repeating group. */
    public boolean isRepeat() {
        return field().isRepeat();
    }

    /** Whether it takes files. */
    public boolean isAttachment() {
        return field().input() == Input.FILES;
    }

    /** Whether it is shown now. */
    public boolean isVisible() {
        return visible;
    }

    /** Whether it must be answered now. */
    public boolean isRequired() {
        return required;
    }

    // What is wrong.

    /** What is wrong, and what to look at. */
    public FieldFindings findings() {
        return findings;
    }

    /** Whether something is wrong here. */
    public boolean isInvalid() {
        return !findings.isEmpty();
    }

    void take(Finding finding) {
        // A refused file says more than that a file is missing.
        if (isAttachment() && isInvalid()) return;
        String message = finding.message().in(plan.locale());
        String words = rowName.isEmpty() ? message : texts().text("row.error", rowName, message);
        if (!finding.blocks()) {
            findings.warn(words);
            return;
        }
        String at = finding.path();
        boolean below = at.startsWith(path + ".");
        if (below) findings.addPart(at.substring(path.length() + 1));
        findings.add(new FieldFindings.Complaint(words, Inputs.target(this, at)));
    }

    /** Something is wrong that no finding says, such as a refused file. */
    public void complain(String message) {
        findings.add(new FieldFindings.Complaint(message, Inputs.first(this)));
    }

    /** Whether something is wrong in one of its inputs: named by a finding, or not told from the others. */
    public boolean isInvalidIn(String part) {
        return isInvalid()
                && (findings.names(part) || typed.parts().keySet().stream().noneMatch(findings::names));
    }

    /** The ids of the texts that belong to the input, error first; null if there are none. */
    public @Nullable String getDescribedBy() {
        boolean hint = !plan.hint().isEmpty();
        if (!isInvalid()) return hint ? id + "-hint" : null;
        return id + "-error" + (hint ? " " + id + "-hint" : "");
    }

    // Rows, files, choices.

    void show(Rows windowed) {
        rows = windowed;
    }

    /** Its rows, if it is a repeating group. */
    public Optional<Rows> rows() {
        return Optional.ofNullable(rows);
    }

    /** The rows that are shown; none in a field that is no group. */
    List<RowEntry> rowsShown() {
        return rows == null ? List.of() : rows.shown();
    }

    /** It stands in a row of this name: 営業所 1. */
    void standIn(String name) {
        rowName = rowName.isEmpty() ? name : name + " " + rowName;
    }

    /** The rows around it, with a space behind: 「営業所 1 業種 2 」; empty if it stands in none. */
    public String getAround() {
        return rowName.isEmpty() ? "" : rowName + " ";
    }

    /** This entry and those of its rows. */
    Stream<FieldEntry> withRows() {
        return Stream.concat(Stream.of(this), rowsShown().stream().flatMap(row -> row.getFields().stream()
                .flatMap(FieldEntry::withRows)));
    }

    /** Its files, if it takes some. */
    public FilesEntry files() {
        return files;
    }

    /** Links the choices to the answer of a field above. */
    void link(String answer, String label) {
        options = options.linked(answer, label);
    }

    /** How the choices are found. */
    public OptionsEntry getChoice() {
        return options;
    }

    /** Whether its choices are found by a search. */
    public boolean isSearched() {
        return isLongList() && options.isSearchable();
    }

    /** Whether a look-up of what stands here fills in fields beside it. */
    public boolean isFilling() {
        return field().settings().get(SharedSettings.FILLS_NAME).isPresent()
                || field().settings().get(SharedSettings.FILLS_ADDRESS).isPresent();
    }

    /** The places of a postal code, or other finds of a look-up, to choose from; what is put in is offered. */
    public List<String> getPlaces() {
        return places;
    }
}
