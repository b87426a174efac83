package jp.madoguchi.workflow.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.workflow.party.OfficialId;
import org.junit.jupiter.api.Test;

/** Remands are values: what was read again is the same, so that a flush does not write it twice. */
class RemandTest {
    private static final OfficialId BY = new OfficialId(UUID.randomUUID());
    private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");

    private static Remand remand(int number, String to) {
        return new Remand(number, "minato", "mayor", to, BY, "理由", AT);
    }

    @Test
    void theSameRemandReadTwiceIsEqual() {
        assertEquals(remand(1, "drafting"), remand(1, "drafting"));
        assertEquals(remand(1, "drafting").hashCode(), remand(1, "drafting").hashCode());
        assertNotEquals(remand(1, "drafting"), remand(2, "drafting"));
        assertNotEquals(remand(1, "drafting"), remand(1, "section-chief"));
    }
}
