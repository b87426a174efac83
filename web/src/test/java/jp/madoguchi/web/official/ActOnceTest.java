package jp.madoguchi.web.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActOnceTest {
    private final ActOnce acts = new ActOnce();
    private final AtomicInteger done = new AtomicInteger();

    private String act() {
        return "outcome " + done.incrementAndGet();
    }

    @Test
    void aSecondClickGetsTheFirstOutcome() {
        String key = acts.key();
        assertEquals("outcome 1", acts.once(key, "", this::act));
        assertEquals("outcome 1", acts.once(key, "", this::act));
        assertEquals(1, done.get());
    }

    @Test
    void anotherFormActsAnew() {
        acts.once(acts.key(), "", this::act);
        assertEquals("outcome 2", acts.once(acts.key(), "", this::act));
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        String key = acts.key();
        assertEquals("", acts.once(key, "", () -> ""));
        assertEquals("outcome 1", acts.once(key, "", this::act));
    }

    @Test
    void oneFormMayActOnSeveralSubjects() {
        String key = acts.key();
        acts.once(key, "a", this::act);
        assertEquals("outcome 2", acts.once(key, "b", this::act));
    }

    @Test
    void onlyKeysGivenInThisSessionAreKnown() {
        assertTrue(acts.knows(acts.key()));
        assertFalse(acts.knows("00000000-0000-0000-0000-000000000000"));
    }
}
