package jp.madoguchi.workflow.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final char[] PASSWORD = "QAYK-53TM-2XWP-7HNC".toCharArray();

    @Test
    void onlyThePasswordMatchesWhateverItsCost() {
        Stream.of(PasswordHash.of(PASSWORD), PasswordHash.ofGenerated(PASSWORD)).forEach(hash -> {
            assertTrue(hash.matches(PASSWORD));
            assertFalse(hash.matches("QAYK-53TM-2XWP-7HND".toCharArray()));
        });
    }

    @Test
    void chosenPasswordsCostWhatTheyShould() {
        assertTrue(PasswordHash.of(PASSWORD).value().startsWith("pbkdf2-hmac-sha512$210000$"));
        assertNotEquals(PasswordHash.ofGenerated(PASSWORD), PasswordHash.ofGenerated(PASSWORD));
    }
}
