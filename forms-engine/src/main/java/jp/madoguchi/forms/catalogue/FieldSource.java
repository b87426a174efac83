package jp.madoguchi.forms.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.fieldtype.ProcedureFacts;
import jp.madoguchi.forms.fieldtype.SettingSource;
import jp.madoguchi.forms.text.LocalizedText;

/** A field of {@code form.yaml} as its type reads its settings from it. */
final class FieldSource implements SettingSource {

    private final YamlMap map;
    private final CodeListReader codeLists;
    private final ProcedureFacts procedure;

    FieldSource(YamlMap map, CodeListReader codeLists, ProcedureFacts procedure) {
        this.map = map;
        this.codeLists = codeLists;
        this.procedure = procedure;
    }

    @Override
    public boolean has(String key) {
        return map.has(key);
    }

    @Override
    public Optional<String> optionalText(String key) {
        return map.optionalText(key);
    }

    @Override
    public long whole(String key, long least, long most, long otherwise) {
        return map.whole(key, least, most, otherwise);
    }

    @Override
    public Optional<BigDecimal> number(String key) {
        return map.number(key);
    }

    @Override
    public Optional<LocalDate> date(String key) {
        return map.date(key);
    }

    @Override
    public boolean flag(String key, boolean otherwise) {
        return map.flag(key, otherwise);
    }

    @Override
    public Optional<LocalizedText> optionalLocalized(String key) {
        return map.optionalLocalized(key);
    }

    @Override
    public List<String> texts(String key) {
        return map.texts(key);
    }

    @Override
    public Optional<Pattern> pattern(String key) {
        return map.pattern(key);
    }

    @Override
    public ProcedureFacts procedure() {
        return procedure;
    }

    @Override
    public void error(String key, String message) {
        map.error(key, message);
    }

    @Override
    public List<Option> options(String key) {
        List<Option> options = map.maps(key).stream().map(FieldSource::option).toList();
        if (options.isEmpty()) {
            map.error("a choice needs options");
        }
        return distinct(options, key);
    }

    @Override
    public List<Option> codeList() {
        Optional<String> codes = map.optionalText("codes");
        if (codes.isPresent() && map.has("options")) {
            map.error("codes", "a choice has 'options' or 'codes', not both");
        }
        return codes.isPresent() ? codeLists.read(codes.get(), map) : options("options");
    }

    private List<Option> distinct(List<Option> options, String key) {
        Set<String> values = new HashSet<>();
        for (Option option : options) {
            if (!values.add(option.value())) {
                map.error(key, "the option '" + option.value() + "' stands twice");
            }
        }
        return options;
    }

    private static Option option(YamlMap map) {
        Option option = new Option(
                map.text("value"),
                map.optionalText("parent").orElse(""),
                map.localized("label"),
                map.optionalLocalized("hint").orElse(LocalizedText.EMPTY));
        map.finish();
        return option;
    }
}
