package jp.madoguchi.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void textFromOutsideCannotBeginALineOfItsOwn() {
        LogRecord event = new LogRecord(Level.INFO, "name\r\n2026-01-01T00:00:00Z INFO forged\u2028\u001b[31m");
        event.setLoggerName("test");
        event.setInstant(Instant.parse("2026-04-01T00:00:00.123Z"));
        assertEquals(
                "2026-04-01T00:00:00.123Z INFO test: name\\u000d\\u000a2026-01-01T00:00:00Z INFO"
                        + " forged\\u2028\\u001b[31m\n",
                new LogLine().format(event));
    }

    @Test
    void aStackFollowsOnIndentedLines() {
        LogRecord event = new LogRecord(Level.SEVERE, "failed");
        event.setLoggerName("test");
        event.setThrown(new IllegalStateException("two\nlines"));
        String[] lines = new LogLine().format(event).split("\n", -1);
        for (int at = 1; at < lines.length - 1; at++) {
            assertTrue(lines[at].startsWith("    "), lines[at]);
        }
    }
}
