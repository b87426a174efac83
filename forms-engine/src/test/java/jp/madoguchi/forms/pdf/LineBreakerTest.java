package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    @Test
    void closingMarksNeverBeginALine() throws MissingGlyph {
        assertEquals(List.of("これは", "「例」で", "す。"), lines("これは「例」です。", 5.5f));
        assertEquals(List.of("文の終わ", "り。次"), lines("文の終わり。次", 5));
        assertEquals(List.of("チョコ", "レート"), lines("チョコレート", 4).subList(0, 2));
    }

    @Test
    void wordsAndNumbersStayWhole() throws MissingGlyph {
        assertEquals(List.of("金額は", "12,345円で", "す"), lines("金額は12,345円です", 6));
        assertEquals(List.of("see ", "example.com ", "now"), lines("see example.com now", 6.6f));
    }

    @Test
    void wordLongerThanALineIsCut() throws MissingGlyph {
        List<String> lines = lines("a".repeat(100), 10);
        assertEquals("a".repeat(100), String.join("", lines));
        assertFalse(lines.get(0).length() < 10);
    }

    @Test
    void typedLineBreaksStay() throws MissingGlyph {
        assertEquals(List.of("一行目\n", "\n", "三行目"), lines("一行目\n\n三行目", 20));
    }

    @Test
    void nothingIsLostAndRulesHoldForAnyText() throws MissingGlyph {
        String alphabet = "あいう漢字ー、。「」（）()ABC123 ,.っャ…々・";
        Random random = new Random(20261122);
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            List<String> lines = lines(text.toString(), 20);
            assertEquals(text.toString(), String.join("", lines));
            for (int i = 1; i < lines.size(); i++) {
                char first = lines.get(i).charAt(0);
                assertFalse("、。」）ーっャ々・,.)".indexOf(first) >= 0, lines::toString);
                String before = lines.get(i - 1);
                assertFalse(
                        !before.isEmpty() && "「（(".indexOf(before.charAt(before.length() - 1)) >= 0, lines::toString);
            }
        }
    }

    private static List<String> lines(String text, float ems) throws MissingGlyph {
        ShapedText shaped = new Typesetter(Fonts.standard()).set(text, false);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < shaped.length(); ) {
            int end = LineBreaker.lineEnd(shaped, from, ems * 1000);
            StringBuilder line = new StringBuilder();
            for (int i = from; i < end; i++) line.appendCodePoint(shaped.character(i));
            lines.add(line.toString());
            from = end;
        }
        return lines;
    }
}
