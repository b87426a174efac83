package jp.madoguchi.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.workflow.testing.Database;

/**
 * What PostgreSQL itself needed for each of some equal calls: the durations of all their statements, as the server logs
 * them ({@code log_duration}), without the driver, Java and the way between them. Nobody else may use the server meanwhile.
 */
final class ServerDurations extends Handler {
    private static final Pattern DURATION = Pattern.compile("duration: ([0-9.]+) ms");
    private static final int QUIET_MILLIS = 700;
    /** So often a statement is sent before the server keeps it prepared and every call logs the same lines. */
    private static final int PREPARING = 20;

    private final List<Double> lines = new ArrayList<>();

    private ServerDurations() {}

    /** One of the calls. */
    interface Call {
        void run() throws Exception;
    }

    /** Milliseconds of each call, sorted. */
    static double[] of(Database database, int calls, Call call) throws Exception {
        ServerDurations heard = new ServerDurations();
        Logger root = Logger.getLogger("");
        Handler[] others = root.getHandlers();
        Level[] levels = Arrays.stream(others).map(Handler::getLevel).toArray(Level[]::new);
        Arrays.stream(others).forEach(other -> other.setLevel(Level.WARNING));
        root.addHandler(heard);
        try {
            for (int i = 0; i < PREPARING; i++) {
                call.run();
            }
            log(database, "on");
            heard.forget();
            for (int i = 0; i < calls; i++) {
                call.run();
            }
            Thread.sleep(QUIET_MILLIS);
            return heard.inCalls(calls);
        } finally {
            log(database, "off");
            root.removeHandler(heard);
            for (int i = 0; i < others.length; i++) {
                others[i].setLevel(levels[i]);
            }
        }
    }

    private static void log(Database database, String onOrOff) throws SQLException, InterruptedException {
        database.update("alter system set log_duration = " + onOrOff);
        database.number("select case when pg_reload_conf() then 1 else 0 end");
        Thread.sleep(QUIET_MILLIS);
    }

    private synchronized void forget() {
        lines.clear();
    }

    /** Equal calls have equally many lines. */
    private synchronized double[] inCalls(int calls) {
        if (lines.isEmpty() || lines.size() % calls != 0) {
            throw new IllegalStateException(lines.size() + " durations were logged for " + calls + " calls");
        }
        int each = lines.size() / calls;
        double[] millis = new double[calls];
        for (int line = 0; line < lines.size(); line++) {
            millis[line / each] += lines.get(line);
        }
        Arrays.sort(millis);
        return millis;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        Matcher duration = DURATION.matcher(String.valueOf(record.getMessage()));
        if (duration.find()) {
            lines.add(Double.valueOf(duration.group(1)));
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
