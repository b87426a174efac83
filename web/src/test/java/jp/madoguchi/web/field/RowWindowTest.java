package jp.madoguchi.web.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowWindowTest {

    private static RowWindow at(String wish) {
        return RowWindow.of(Map.of("at", new String[] {wish}), "offices", 20, 5000);
    }

    @Test
    void theRowOfAPathIsShownAtAnyDepth() {
        assertEquals(new RowWindow(0, 20, 5000), at("offices[19].name"));
        assertEquals(new RowWindow(20, 20, 5000), at("offices[20].name"));
        assertEquals(new RowWindow(4980, 20, 5000), at("offices[4999].trades[3].code"));
        assertEquals(
                new RowWindow(3, 3, 10),
                RowWindow.of(Map.of("at", new String[] {"offices[20].trades[4].code"}), "offices[20].trades", 3, 10));
    }

    @Test
    void otherPathsAndNonsenseShowTheFirstRows() {
        for (String wish :
                new String[] {"", "officer[40]", "offices", "offices[", "offices[x]", "offices[-1]", "other"}) {
            assertEquals(0, at(wish).from(), wish);
        }
    }

    @Test
    void aPageThatWasShownIsShownAgainAndTheLastOneHoldsTheEnd() {
        Map<String, String[]> shown = Map.of("from-f-offices", new String[] {"40"});
        assertEquals(40, RowWindow.of(shown, "offices", 20, 50).from());
        assertEquals(20, RowWindow.of(shown, "offices", 20, 40).from());
        assertEquals(0, RowWindow.of(shown, "offices", 20, 0).from());
        assertEquals(20, at("offices[999999]").all() - at("offices[999999]").from());
    }

    @Test
    void fewRowsAreNotPaged() {
        assertTrue(new RowWindow(0, 20, 20).isWhole());
        assertFalse(new RowWindow(0, 20, 21).isWhole());
        assertFalse(new RowWindow(20, 20, 21).isWhole());
        assertEquals(21, new RowWindow(20, 20, 21).end());
    }
}
