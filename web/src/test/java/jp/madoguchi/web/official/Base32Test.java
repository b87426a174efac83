package jp.madoguchi.web.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.madoguchi.workflow.account.OneTimeCode;
import org.junit.jupiter.api.Test;

class Base32Test {
    @Test
    void vectorsOfTheStandardAreRead() {
        for (String[] vector : new String[][] {
            {"", ""}, {"MY======", "f"}, {"MZXQ====", "fo"}, {"MZXW6===", "foo"}, {"MZXW6YTBOI======", "foobar"}
        }) {
            assertEquals(vector[1], new String(Base32.decoded(vector[0]), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void anAuthenticatorsSecretGivesTheCodeItShows() {
        byte[] secret = Base32.decoded("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertEquals("287082", OneTimeCode.at(secret, Instant.ofEpochSecond(59)));
    }
}
