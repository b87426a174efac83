package jp.madoguchi.forms.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptNumberTest {
    private static final UUID ID = new UUID(0x0123456789ab7cdeL, 0x8f01234567890abcL);

    @Test
    void isReadAsWritten() {
        for (boolean faulty : new boolean[] {true, false}) {
            KeptNumber kept = new KeptNumber(ID, "ab".repeat(32), faulty);
            assertEquals(Optional.of(kept), KeptNumber.of(kept.toValue()));
        }
    }

    @Test
    void nothingElseIsOne() {
        assertEquals(Optional.empty(), KeptNumber.of("123456789018"));
        assertEquals(Optional.empty(), KeptNumber.of("kept:" + ID + ":" + "AB".repeat(32)));
        assertEquals(Optional.empty(), KeptNumber.of("kept:" + ID + ":" + "ab".repeat(32) + "\n"));
        assertEquals(Optional.empty(), KeptNumber.of(12));
        assertEquals(Optional.empty(), KeptNumber.of(null));
        assertThrows(IllegalArgumentException.class, () -> new KeptNumber(ID, "ab", false));
    }
}
