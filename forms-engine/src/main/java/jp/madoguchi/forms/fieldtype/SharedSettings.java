package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;

/** Settings that several types share, or that others than the type itself ask for. */
public final class SharedSettings {

    /** Least rows, files or choices. */
    public static final Setting<Integer> MIN_ITEMS = Setting.whole("min-items", 0, 5000, 0);

    /** Most rows, files or choices; types have their own default. */
    public static final Setting<Integer> MAX_ITEMS = Setting.whole("max-items", 1, 5000, 5000);

    /** Rows of a repeating group that a page shows at once. */
    public static final Setting<Integer> PAGE_SIZE = Setting.whole("page-size", 1, 100, 20);

    /** Shown after a number. */
    public static final Setting<LocalizedText> UNIT = Setting.localized("unit");

    /** What a heading or a declaration says. */
    public static final Setting<LocalizedText> TEXT = Setting.localized("text");

    /** Code list to choose from. */
    public static final Setting<OptionList> OPTIONS = Setting.of(
            "options",
            SettingForm.of(SettingForm.Kind.OPTIONS),
            OptionList.of(List.of()),
            (source, key, otherwise) -> OptionList.of(source.codeList()));

    /** The field whose answer decides which options can be chosen, looked up beside the field and then around its row. */
    public static final Setting<Optional<String>> LINKED_TO = fieldId("linked-to");

    /** The field beside this one into which a look-up writes the name it finds. */
    public static final Setting<Optional<String>> FILLS_NAME = fieldId("fills-name");

    /** The field beside this one into which a look-up writes the address it finds. */
    public static final Setting<Optional<String>> FILLS_ADDRESS = fieldId("fills-address");

    /** Media types of files. */
    public static final Setting<List<String>> ACCEPT =
            Setting.words("accept", List.of(), List.of("application/pdf", "image/jpeg", "image/png"));

    /** Most bytes of one file: 10 MB if a definition says nothing. */
    public static final Setting<Long> MAX_BYTES = Setting.bytes("max-bytes", 100_000_000, 10_000_000);

    /** Ids of procedures whose applications may be named. */
    public static final Setting<List<String>> PROCEDURES = Setting.words("procedures", List.of(), List.of());

    private SharedSettings() {}

    private static Setting<Optional<String>> fieldId(String name) {
        return Setting.of(
                name,
                SettingForm.words(SettingForm.Kind.WORD, List.of()),
                Optional.empty(),
                (source, key, otherwise) -> source.optionalText(key));
    }
}
