package jp.madoguchi.forms.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Characters as people count them (UAX #29): 葛󠄀城 is three code points and two graphemes. */
public final class Graphemes {

    private Graphemes() {}

    /** How many there are. */
    public static int count(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
