package jp.madoguchi.forms.fieldtype;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * What a definition sets for one field: a value for each {@link Setting} that its type declares. Immutable; read once,
 * when the definition is compiled.
 */
public final class FieldSettings {

    /** Nothing set. */
    public static final FieldSettings NONE = new FieldSettings(List.of(), List.of());

    private final Setting<?>[] settings;
    private final Object[] values;

    private FieldSettings(List<? extends Setting<?>> settings, List<?> values) {
        this.settings = settings.toArray(new Setting<?>[0]);
        this.values = values.toArray();
    }

    /** Reads every setting of a type. */
    public static FieldSettings read(FieldType type, SettingSource source) {
        List<Setting<?>> settings = type.settings();
        return new FieldSettings(
                settings, settings.stream().map(setting -> setting.read(source)).toList());
    }

    /** The value set, or the setting's default. */
    @SuppressWarnings("unchecked") // a value is only ever put in under its own setting
    public <T> T get(Setting<T> setting) {
        for (int i = 0; i < settings.length; i++) {
            if (settings[i].isSameAs(setting)) {
                return (T) values[i];
            }
        }
        return setting.otherwise();
    }

    /** These settings with one of them set. */
    public <T> FieldSettings with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> changed = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i++) {
            if (!settings[i].isSameAs(setting)) {
                changed.put(settings[i], values[i]);
            }
        }
        changed.put(setting, value);
        return new FieldSettings(List.copyOf(changed.keySet()), List.copyOf(changed.values()));
    }

    /** What is set or holds by default, by the names of the settings; what is left open is left out. */
    public Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            boolean open = value == null || (value instanceof LocalizedText text && text.isEmpty());
            if (!open) {
                told.put(settings[i].name(), value instanceof Pattern pattern ? pattern.pattern() : value);
            }
        }
        return told;
    }

    @Override
    public String toString() {
        return told().toString();
    }
}
