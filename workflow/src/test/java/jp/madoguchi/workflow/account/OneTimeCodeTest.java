package jp.madoguchi.workflow.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238 appendix B, SHA-1, last six digits. */
    @Test
    void vectorsOfTheRfc() {
        assertEquals("287082", OneTimeCode.at(SECRET, Instant.ofEpochSecond(59)));
        assertEquals("081804", OneTimeCode.at(SECRET, Instant.ofEpochSecond(1_111_111_109L)));
        assertEquals("050471", OneTimeCode.at(SECRET, Instant.ofEpochSecond(1_111_111_111L)));
        assertEquals("353130", OneTimeCode.at(SECRET, Instant.ofEpochSecond(20_000_000_000L)));
    }

    @Test
    void oneStepEarlyOrLateIsTolerated() {
        Instant now = Instant.ofEpochSecond(1_111_111_109L);
        String code = OneTimeCode.at(SECRET, now);
        assertTrue(OneTimeCode.matchingStep(SECRET, code, now.plusSeconds(30)).isPresent());
        assertTrue(OneTimeCode.matchingStep(SECRET, code.substring(0, 3) + " " + code.substring(3), now)
                .isPresent());
        assertFalse(OneTimeCode.matchingStep(SECRET, code, now.plus(Duration.ofMinutes(2)))
                .isPresent());
    }

    @Test
    void passwordMatchesItselfOnly() {
        PasswordHash hash = PasswordHash.of("秘密の言葉".toCharArray());
        assertTrue(hash.matches("秘密の言葉".toCharArray()));
        assertFalse(hash.matches("秘密の言葉 ".toCharArray()));
        assertFalse(hash.toString().contains("$"));
    }
}
