package jp.madoguchi.web.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowWindowTest {
    private static RowWindow asked(String name, String value, int all) {
        return RowWindow.of(Map.of(name, new String[] {value}), "members", 20, all);
    }

    @Test
    void theRowThatIsNamedIsShownWithItsNeighbours() {
        assertEquals(new RowWindow(20, 20, 45), asked("at", "members[25].name", 45));
        assertEquals(40, asked("at", "members[44]", 45).from());
        assertEquals(45, asked("at", "members[44]", 45).end());
    }

    @Test
    void thePageShowsWhatItShowed() {
        assertEquals(20, asked("from-f-members", "20", 45).from());
        assertEquals("from-f-members", RowWindow.parameter("members"));
    }

    @Test
    void whatMakesNoSenseShowsTheBeginningOrTheEnd() {
        assertEquals(0, asked("at", "others[25].name", 45).from());
        assertEquals(0, asked("at", "members[x]", 45).from());
        assertEquals(0, asked("from-f-members", "-1", 45).from());
        assertEquals(40, asked("at", "members[99999]", 45).from());
        assertEquals(0, asked("at", "members[3]", 0).from());
    }

    @Test
    void fewRowsAreNotPaged() {
        assertTrue(asked("at", "members[3]", 20).isWhole());
        assertFalse(asked("at", "members[3]", 21).isWhole());
    }
}
