package jp.madoguchi.forms.fieldtype;

import java.util.regex.Pattern;

/** Text that a pattern may look at only so often: a pattern that would run on and on counts as not matching. */
final class LimitedText implements CharSequence {

    private static final int MAX_LOOKS = 200_000;

    private final String text;
    private int looks;

    private LimitedText(String text) {
        this.text = text;
    }

    static boolean matches(Pattern pattern, String text) {
        if (text.length() <= 20) {
            return pattern.matcher(text).find();
        }
        try {
            return pattern.matcher(new LimitedText(text)).find();
        } catch (TooManyLooks e) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks > MAX_LOOKS) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooks() {
            super("too many looks", null, false, false);
        }
    }
}
