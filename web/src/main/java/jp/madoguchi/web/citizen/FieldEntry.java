package jp.madoguchi.web.citizen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.answer.KeptNumber;
import jp.madoguchi.forms.fieldtype.Input;
import jp.madoguchi.forms.fieldtype.ParsedInput;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.fieldtype.Suggestion;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.web.component.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One field on the screen: what it asks, what is typed in it, what is wrong with it.
 *
 * <p>Texts are kept as they were typed; {@link #applyTo} turns them into answers.
 */
public final class FieldEntry {
    private final Field field;
    private final String path;
    private final Locale locale;
    private final Messages texts;
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> invalidParts = new HashSet<>();
    private final List<RowEntry> rows = new ArrayList<>();
    private final List<FileEntry> files = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String typed = "";
    private String[] chosen = new String[0];
    private String shown = "";
    private String rowName = "";
    private @Nullable Object accepted;
    private @Nullable Object kept;
    private boolean removed;
    private @Nullable RowWindow window;
    private OptionsEntry options;
    private boolean visible;
    private boolean required;

    FieldEntry(Field field, String path, Locale locale, Messages texts) {
        this.field = field;
        this.path = path;
        this.locale = locale;
        this.texts = texts;
        this.options = new OptionsEntry(field, locale);
    }

    /** The rows of a repeating group that are shown. */
    void show(RowWindow rowsShown) {
        window = rowsShown;
    }

    /** Links the choices to the answer of a field above. */
    void link(String answer, String label, String htmlId) {
        options = options.linked(answer, label, htmlId);
    }

    /** Fills in what is stored. */
    void show(@Nullable Object stored, boolean isVisible, boolean isRequired, @Nullable Object computed) {
        visible = isVisible;
        required = isRequired;
        field.type().parts(field.settings()).forEach(part -> parts.putIfAbsent(part, ""));
        if (computed != null) shown = display(computed);
        if (stored == null || !takesText()) return;
        shown = display(stored);
        kept = KeptNumber.of(stored).isPresent() ? stored : null;
        options = options.chosen(
                stored instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(stored)));
        if (isMany()) {
            chosen = stored instanceof List<?> list
                    ? list.stream().map(String::valueOf).toArray(String[]::new)
                    : new String[0];
        } else if (field.type().parts(field.settings()).isEmpty()) {
            typed = field.type().typed(stored, field.settings());
        } else {
            parts.putAll(field.type().typedParts(stored, field.settings()));
        }
    }

    private String display(Object value) {
        return field.type().display(value, field.settings(), Language.of(locale));
    }

    /** Reads what a script sent, by the names of the inputs. */
    void read(Map<String, String[]> inputs) {
        if (isMany()) {
            chosen = inputs.getOrDefault(getId(), new String[0]);
        } else {
            typed = first(inputs, getId());
            parts.replaceAll((part, old) -> first(inputs, getId() + "-" + part));
            removed = inputs.containsKey(getRemovalId());
        }
        rows.forEach(row -> row.getFields().forEach(each -> each.read(inputs)));
    }

    private static String first(Map<String, String[]> inputs, String name) {
        String[] values = inputs.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The answers with what is typed here. */
    Answers applyTo(Answers answers) {
        if (isRepeat()) {
            Answers changed = answers;
            for (RowEntry row : rows) changed = row.applyTo(changed);
            return changed;
        }
        if (!takesText()) return answers;
        if (kept != null && typed.isBlank()) return removed ? answers.without(path) : answers.with(path, kept);
        Optional<Object> value = accepted == null ? parsed().value() : Optional.of(accepted);
        return value.isPresent() ? answers.with(path, value.get()) : answers.without(path);
    }

    private ParsedInput parsed() {
        if (isMany()) return field.type().parseMany(List.of(chosen), field.settings());
        if (!parts.isEmpty()) return field.type().parseParts(Map.copyOf(parts), field.settings());
        return field.type().parse(typed, field.settings());
    }

    private Optional<Suggestion> suggestion() {
        return takesText()
                ? parsed().value().flatMap(value -> field.type().suggestion(value, field.settings()))
                : Optional.empty();
    }

    /** What is typed here probably means this, in words; empty if nobody can tell. */
    public String getSuggestion() {
        return suggestion().map(found -> found.words().in(locale)).orElse("");
    }

    /** Takes the suggestion in place of what is typed. */
    void accept() {
        accepted = suggestion().map(Suggestion::value).orElse(null);
    }

    /**
     * Fills in the place of the postal code that is typed here; what is typed of street and building stays.
     *
     * @param wish the number of a place that was offered, or empty
     * @return whether it is filled in; otherwise the places to choose from are offered, or a note says there is none
     */
    boolean fillIn(PostalCodes codes, String wish) {
        Map<?, ?> read = parsed().value().orElse(Map.of()) instanceof Map<?, ?> address ? address : Map.of();
        List<PostalCodes.Place> found = codes.find(String.valueOf(read.get("postal_code")));
        int number = wish.matches("\\d{1,3}") ? Integer.parseInt(wish) : found.size() == 1 ? 0 : -1;
        if (number < 0 || number >= found.size()) {
            places.addAll(found.stream().map(PostalCodes.Place::words).toList());
            if (found.isEmpty()) warnings.add(texts.text("address.unknown-code"));
            return false;
        }
        parts.put("prefecture", found.get(number).prefecture());
        parts.put("city", found.get(number).city());
        if (!parts.getOrDefault("street", "").startsWith(found.get(number).town())) {
            parts.put("street", found.get(number).town());
        }
        return true;
    }

    /** Whether a look-up of what stands here fills in fields beside it. */
    public boolean isFilling() {
        return field.settings().get(SharedSettings.FILLS_NAME).isPresent()
                || field.settings().get(SharedSettings.FILLS_ADDRESS).isPresent();
    }

    /** Says something here that blocks nothing. */
    void note(String words) {
        warnings.add(words);
    }

    /** The places of a postal code to choose from. */
    public List<String> getPlaces() {
        return List.copyOf(places);
    }

    /** What was typed is kept apart now and not shown again. */
    void keepApart(Answers stored) {
        if (!field.type().isConfidential()) return;
        kept = stored.at(path).orElse(null);
        typed = "";
        removed = false;
    }

    /** Whether a number is kept: an empty input leaves it as it is. */
    public boolean isKept() {
        return kept != null;
    }

    /** Whether the number that is kept is to be removed. */
    public boolean isRemoved() {
        return removed;
    }

    public void setRemoved(boolean removed) {
        this.removed = removed;
    }

    /** Id of the box that removes what is kept. */
    public String getRemovalId() {
        return getId() + "-remove";
    }

    private boolean takesText() {
        return field.type().isAnswerable() && !field.isComputed() && !isRepeat() && !isAttachment();
    }

    private boolean isMany() {
        return field.input() == Input.BOXES;
    }

    void take(Finding finding) {
        // A refused file says more than that a file is missing.
        if (isAttachment() && isInvalid()) return;
        String message = finding.message().in(locale);
        if (finding.blocks())
            invalidParts.add(finding.path()
                    .substring(Math.min(path.length() + 1, finding.path().length())));
        (finding.blocks() ? errors : warnings)
                .add(rowName.isEmpty() ? message : texts.text("row.error", rowName, message));
    }

    void complain(String message) {
        errors.add(message);
    }

    void add(RowEntry added) {
        rows.add(added);
        String name = texts.text("row.number", getLabel(), added.getNumber());
        added.getFields().forEach(each -> each.withRows()
                .forEach(field -> field.rowName = field.rowName.isEmpty() ? name : name + " " + field.rowName));
    }

    /** The rows around it, with a space behind: 「営業所 1 業種 2 」; empty if it stands in none. */
    public String getAround() {
        return rowName.isEmpty() ? "" : rowName + " ";
    }

    void add(FileEntry file) {
        files.add(file);
    }

    /** This entry and those of its rows. */
    Stream<FieldEntry> withRows() {
        return Stream.concat(Stream.of(this), rows.stream().flatMap(row -> row.getFields().stream()
                .flatMap(FieldEntry::withRows)));
    }

    Field field() {
        return field;
    }

    /** The type, which is also the name of the component that draws it. */
    public String getType() {
        return field.type().id();
    }

    /** Id of its input and of its place in links: {@code f-members-0-name}. */
    public String getId() {
        return FieldPath.parse(path).htmlId();
    }

    /** Path of its answer. */
    public String getPath() {
        return path;
    }

    /** What is asked. */
    public String getLabel() {
        return field.label().in(locale);
    }

    /** Help below the label; empty if there is none. */
    public String getHint() {
        return field.hint().in(locale);
    }

    /** What a heading, an explanation or a declaration says. */
    public String getText() {
        return field.settings().get(SharedSettings.TEXT).in(locale);
    }

    /** Why it is asked, by which law and how long it is kept, in words; empty if the definition does not say why. */
    public String getPurpose() {
        String purpose = field.purpose().in(locale);
        if (purpose.isEmpty()) return purpose;
        StringBuilder words = new StringBuilder(purpose);
        String law = field.handling().legalBasis().in(locale);
        if (!law.isEmpty()) words.append(texts.text("field.legal-basis", law));
        field.handling().retentionYears().ifPresent(years -> words.append(texts.text("field.retention", years)));
        return words.toString();
    }

    /** The unit behind a number. */
    public String getUnit() {
        return field.settings().get(SharedSettings.UNIT).in(locale);
    }

    /** HTML's autocomplete token; {@code off} where the definition names none. */
    public String getAutocomplete() {
        return field.autocomplete().isEmpty() ? "off" : field.autocomplete();
    }

    /** HTML's autocomplete token of a part: {@code bday-year}, {@code postal-code}. */
    public String autocompleteOf(String part) {
        String token = field.autocomplete();
        if (token.isEmpty()) return "off";
        return token.equals("bday") ? "bday-" + part : part;
    }

    /** Whether the choices are too many for buttons. */
    public boolean isLongList() {
        return field.input() == Input.LIST || field.input() == Input.SEARCH;
    }

    /** The choices. */
    public List<ChoiceEntry> getOptions() {
        return options.getChoices();
    }

    /** Whether its choices are found by a search. */
    boolean isSearched() {
        return isLongList() && options.isSearchable();
    }

    /** How the choices are found, where there are too many to show or they depend on another answer. */
    public OptionsEntry getChoice() {
        return options;
    }

    /** Whether it is shown now. */
    public boolean isVisible() {
        return visible;
    }

    /** Whether it must be answered now. */
    public boolean isRequired() {
        return required;
    }

    /** Whether somebody can answer it. */
    public boolean isAnswerable() {
        return field.type().isAnswerable() && !field.isComputed();
    }

    /** Whether something is wrong here. */
    public boolean isInvalid() {
        return !errors.isEmpty();
    }

    /** What is wrong. */
    public List<String> getErrors() {
        return List.copyOf(errors);
    }

    /** What to look at. */
    public List<String> getWarnings() {
        return List.copyOf(warnings);
    }

    /** The ids of the texts that belong to the input, error first. */
    public @Nullable String getDescribedBy() {
        String ids = (isInvalid() ? getId() + "-error " : "") + (getHint().isEmpty() ? "" : getId() + "-hint");
        return ids.isBlank() ? null : ids.strip();
    }

    /** HTML's aria-invalid; absent where nothing is wrong. */
    public @Nullable String getAriaInvalid() {
        return isInvalid() ? "true" : null;
    }

    /** What a group of its inputs is called. */
    public String partLabel(String part) {
        return field.type().partLabel(part, field.settings()).in(locale);
    }

    /** Its inputs by part, if it has several. */
    public Map<String, PartEntry> getInputs() {
        Map<String, PartEntry> inputs = new LinkedHashMap<>();
        parts.keySet().forEach(part -> inputs.put(part, new PartEntry(this, part, locale)));
        return inputs;
    }

    /** Whether something is wrong in one of its inputs: named by a finding, or not told from the others. */
    boolean isInvalidIn(String part) {
        return isInvalid() && (isNamed(part) || parts.keySet().stream().noneMatch(this::isNamed));
    }

    private boolean isNamed(String part) {
        return invalidParts.stream().anyMatch(named -> part.equals(named) || part.startsWith(named + "_"));
    }

    /** The first input, where a link of the error summary leads. */
    public String getFirstInput() {
        return switch (field.input()) {
            case PARTS -> getId() + "-" + firstPart();
            case BUTTONS, BOXES -> getId() + ":0";
            case SEARCH -> isSearched() ? getId() + "-words" : getId();
            default -> getId();
        };
    }

    private String firstPart() {
        return parts.keySet().stream()
                .filter(this::isNamed)
                .filter(part -> !part.endsWith("era"))
                .findFirst()
                .orElse(field.type().firstPart(field.settings()));
    }

    /** What is stored, in words. */
    public String getShown() {
        return shown;
    }

    /** Typed text. */
    public String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed == null ? "" : typed;
    }

    /** Whether a box to tick is ticked. */
    public boolean isTicked() {
        return typed.equals("true");
    }

    public void setTicked(boolean ticked) {
        typed = ticked ? "true" : "";
    }

    /** Typed texts of a field with several inputs, by part. */
    public Map<String, String> getParts() {
        return parts;
    }

    /** Chosen values of a field with many choices. */
    public String[] getChosen() {
        return Arrays.copyOf(chosen, chosen.length);
    }

    public void setChosen(String @Nullable [] chosen) {
        this.chosen = chosen == null ? new String[0] : Arrays.copyOf(chosen, chosen.length);
    }

    /** Rows of a repeating group. */
    public List<RowEntry> getRows() {
        return rows;
    }

    /** How many rows there are, shown or not. */
    public int getRowCount() {
        return window == null ? rows.size() : window.all();
    }

    /** Whether only some of the rows are shown. */
    public boolean isPaged() {
        return window != null && !window.isWhole();
    }

    /** Which rows are shown: 21〜40件目（全120件）. */
    public String getRowsShown() {
        return window == null ? "" : texts.text("rows.shown", window.from() + 1, window.end(), window.all());
    }

    /** The first row that is shown, from 0, and the hidden input that tells it. */
    public int getFirstRow() {
        return window == null ? 0 : window.from();
    }

    /** The name of the hidden input that tells the first row. */
    public String getFirstRowName() {
        return RowWindow.parameter(path);
    }

    /** The path of a row before those shown; empty if there is none. */
    public String getEarlierRow() {
        return window == null || window.from() == 0 ? "" : path + "[" + (window.from() - 1) + "]";
    }

    /** The path of a row after those shown; empty if there is none. */
    public String getLaterRow() {
        return window == null || window.end() == window.all() ? "" : path + "[" + window.end() + "]";
    }

    /** Whether a path lies in a row of this group that is not shown. */
    boolean hasUnshown(String inside) {
        return inside.startsWith(path + "[") && rows.stream().noneMatch(row -> inside.startsWith(row.getPath()));
    }

    /** Whether another row may be added. */
    public boolean isRoomForRow() {
        return getRowCount() < field.settings().get(SharedSettings.MAX_ITEMS);
    }

    /** Whether a row may be removed. */
    public boolean isRowRemovable() {
        return getRowCount() > getLeastRows();
    }

    /** Fewest rows: none in a group that may be left out. */
    int getLeastRows() {
        return Math.max(required || field.required() ? 1 : 0, field.settings().get(SharedSettings.MIN_ITEMS));
    }

    /** Attached files. */
    public List<FileEntry> getFiles() {
        return files;
    }

    /** Most bytes of one file. */
    public long getMaxBytes() {
        return field.settings().get(SharedSettings.MAX_BYTES);
    }

    /** The same in words. */
    public String getMaxSizeWords() {
        return FileSize.inWords(getMaxBytes(), texts);
    }

    /** Kinds of files that are taken, in words: PDF, JPEG. */
    public String getAcceptedWords() {
        return field.settings().get(SharedSettings.ACCEPT).stream()
                .map(type -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(texts.text("list.separator")));
    }

    /** The ids of the texts that belong to a file input. */
    public String getFileDescribedBy() {
        String others = getDescribedBy();
        return getId() + "-limits" + (others == null ? "" : " " + others);
    }

    /** Most files. */
    public int getMaxFiles() {
        return field.settings().get(SharedSettings.MAX_ITEMS);
    }

    /** Media types for the browser's file dialogue. */
    public String getAccept() {
        return String.join(",", field.settings().get(SharedSettings.ACCEPT));
    }

    /** Whether it is a repeating group. */
    public boolean isRepeat() {
        return field.isRepeat();
    }

    /** Whether it takes files. */
    public boolean isAttachment() {
        return field.input() == Input.FILES;
    }
}
