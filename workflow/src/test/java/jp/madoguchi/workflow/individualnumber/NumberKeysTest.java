package jp.madoguchi.workflow.individualnumber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import jp.madoguchi.workflow.application.ApplicationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberKeysTest {
    private static final String NUMBER = "123456789018";
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("individual-number.keys");
    }

    private static SealedNumber seal(NumberKeys keys) {
        return new NumberSafe(keys).seal(ApplicationId.next(NOW), NUMBER, false, NOW);
    }

    @Test
    void theFileIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        NumberKeys first = NumberKeys.at(file());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals(NUMBER, new NumberSafe(NumberKeys.at(file())).open(seal(first)));
        assertFalse(
                first.toString().contains(Files.readAllLines(file()).get(1).split(" ", 2)[1]), "a key is in no log");
    }

    @Test
    void anAppendedKeyWritesAndTheOldOneStillReads() throws IOException {
        SealedNumber before = seal(NumberKeys.at(file()));
        String line = "key-2 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        Files.writeString(file(), line, StandardOpenOption.APPEND);
        NumberKeys rotated = NumberKeys.at(file());
        assertEquals("key-2", seal(rotated).keyId());
        assertEquals(NUMBER, new NumberSafe(rotated).open(before));
    }

    @Test
    void theSameNumberNeverLooksTheSame() throws IOException {
        NumberKeys keys = NumberKeys.at(file());
        assertNotEquals(seal(keys).commitment(), seal(keys).commitment());
    }

    @Test
    void aLostFileIsNotTakenForItsSuccessor() throws IOException {
        NumberKeys lost = NumberKeys.at(file());
        SealedNumber before = seal(lost);
        Files.delete(file());
        NumberKeys next = NumberKeys.at(file());
        assertFalse(next.ids().contains(before.keyId()));
        assertThrows(IllegalStateException.class, () -> new NumberSafe(next).open(before));
    }

    @Test
    void whatIsNoKeyIsRefusedWithItsLine() throws IOException {
        NumberKeys.at(file());
        Files.writeString(file(), "key-2 c2hvcnQ=\n", StandardOpenOption.APPEND);
        IOException refused = assertThrows(IOException.class, () -> NumberKeys.at(file()));
        assertTrue(String.valueOf(refused.getMessage()).contains("line 3"), refused.getMessage());
    }
}
