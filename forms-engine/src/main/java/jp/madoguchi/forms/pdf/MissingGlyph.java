package jp.madoguchi.forms.pdf;

import java.util.stream.Collectors;

/**
 * No configured font can show a character exactly as it was typed. Printing stops before anyone signs; a similar
 * character is never put in its place.
 */
public final class MissingGlyph extends Exception {
    private static final long serialVersionUID = 1L;

    private final String character;

    MissingGlyph(String character) {
        super("No configured font can show " + named(character));
        this.character = character;
    }

    /** The character as typed, with its variation selector if it has one. */
    public String character() {
        return character;
    }

    /** The character's name in code points, as in {@code U+845B U+E0102}. */
    public String codePoints() {
        return codePoints(character);
    }

    /** Characters that steer the text around them are told by number only. */
    private static String named(String character) {
        boolean visible = character.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        });
        return visible ? character + " (" + codePoints(character) + ")" : codePoints(character);
    }

    private static String codePoints(String text) {
        return text.codePoints().mapToObj(c -> String.format("U+%04X", c)).collect(Collectors.joining(" "));
    }
}
