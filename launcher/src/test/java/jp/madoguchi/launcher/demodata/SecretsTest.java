package jp.madoguchi.launcher.demodata;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void base32IsReadAsRfc4648SaysIt() {
        // The secret of RFC 6238's test vectors.
        assertArrayEquals("12345678901234567890".getBytes(US_ASCII), Secrets.bytes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    }

    @Test
    void oneTimeCodeSecretsHave160Bits() {
        assertEquals(20, Secrets.bytes(Secrets.oneTimeCodeSecret()).length);
        assertNotEquals(Secrets.oneTimeCodeSecret(), Secrets.oneTimeCodeSecret());
    }

    @Test
    void passwordsAreFourGroupsOfFour() {
        assertTrue(Secrets.password().matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
    }
}
