package jp.madoguchi.web.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** RFC 6238, appendix B: the last six digits of its SHA-1 values. */
class OneTimeCodeTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void codesAreThoseOfTheStandard() {
        assertEquals("287082", OneTimeCode.at(SECRET, Instant.ofEpochSecond(59)));
        assertEquals("081804", OneTimeCode.at(SECRET, Instant.ofEpochSecond(1_111_111_109)));
        assertEquals("005924", OneTimeCode.at(SECRET, Instant.ofEpochSecond(1_234_567_890)));
        assertEquals("353130", OneTimeCode.at(SECRET, Instant.ofEpochSecond(20_000_000_000L)));
    }
}
