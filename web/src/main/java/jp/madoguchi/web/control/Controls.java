package jp.madoguchi.web.control;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The control of each type of field, by name: that of {@code yes-no} is {@code YesNoControl}. */
public final class Controls {
    private static final Map<String, Control> KNOWN = new ConcurrentHashMap<>();

    private Controls() {}

    /**
     * The control of a type.
     *
     * @throws IllegalStateException if there is none
     */
    public static Control of(String type) {
        return KNOWN.computeIfAbsent(type, Controls::made);
    }

    private static Control made(String type) {
        String name = Arrays.stream(type.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", Controls.class.getPackageName() + ".", "Control"));
        try {
            return Class.forName(name, true, Controls.class.getClassLoader())
                    .asSubclass(Control.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("Nothing draws the field type " + type + ": there is no " + name, missing);
        }
    }
}
