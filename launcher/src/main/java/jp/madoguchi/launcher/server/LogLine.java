package jp.madoguchi.launcher.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line per event: instant, level, logger, message. Control characters are escaped, so no text
 * from outside can begin a line of its own; a stack trace follows on indented lines.
 */
public final class LogLine extends Formatter {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    @Override
    public String format(LogRecord event) {
        Instant at = event.getInstant();
        StringBuilder line = new StringBuilder(160)
                .append(INSTANT.format(at))
                .append(' ')
                .append(event.getLevel().getName())
                .append(' ')
                .append(event.getLoggerName())
                .append(": ")
                .append(escaped(String.valueOf(formatMessage(event))))
                .append('\n');
        if (event.getThrown() != null) {
            StringWriter stack = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(stack));
            stack.toString()
                    .lines()
                    .forEach(frame -> line.append("    ").append(escaped(frame)).append('\n'));
        }
        return line.toString();
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.strip().codePoints().forEach(point -> {
            if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
