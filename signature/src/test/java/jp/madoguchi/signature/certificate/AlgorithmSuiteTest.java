package jp.madoguchi.signature.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import jp.madoguchi.signature.authority.KeyKind;
import org.junit.jupiter.api.Test;

class AlgorithmSuiteTest {
    @Test
    void cryptrecEndsOneHundredTwelveBitsWithTheYear2030() {
        AlgorithmSuite suite = AlgorithmSuite.cryptrec();
        assertEquals(
                Instant.parse("2031-01-01T00:00:00Z"),
                suite.endOfKey(KeyKind.RSA_2048.generate().getPublic()));
        assertEquals(Instant.MAX, suite.endOfKey(KeyKind.P_256.generate().getPublic()));
        assertEquals(Instant.MAX, suite.endOfDigest("SHA-256"));
        assertEquals(Instant.MIN, suite.endOfDigest("MD5"));
    }

    @Test
    void sizesOutsideTheSuiteHaveEndedAlready() {
        AlgorithmSuite suite = AlgorithmSuite.of("RSA 3072\nECDSA 384\nSHA 384\n");
        assertEquals(Instant.MIN, suite.endOfKey(KeyKind.RSA_2048.generate().getPublic()));
        assertEquals(Instant.MIN, suite.endOfKey(KeyKind.P_256.generate().getPublic()));
        assertEquals(Instant.MIN, suite.endOfDigest("SHA-256"));
    }

    @Test
    void unreadableSuitesAreRefused() {
        for (String text : new String[] {
            "", "RSA 2048\nECDSA 256", "RSA big\nECDSA 256\nSHA 256", "RSA 2048 2031\nECDSA 256\nSHA 256", "DSA 1024"
        }) assertThrows(IllegalArgumentException.class, () -> AlgorithmSuite.of(text));
    }
}
