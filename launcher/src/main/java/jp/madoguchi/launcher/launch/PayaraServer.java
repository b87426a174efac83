package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Payara Micro, which lives in the system class loader while the launcher and its libraries live in
 * one beside it ({@code launcher.server.Start}): neither the server nor the WAR can meet them.
 */
final class PayaraServer implements AutoCloseable {

    private static final String BOOT = "jp.madoguchi.launcher.server.PayaraBoot";

    private final AutoCloseable runtime;

    private PayaraServer(AutoCloseable runtime) {
        this.runtime = runtime;
    }

    /**
     * Starts the server and deploys the WAR. A deployment that fails is only seen by {@link
     * Readiness}: Payara itself does not tell.
     */
    static PayaraServer start(ApplicationHome home, int port, Path root, Path logging) throws StartRefused {
        if (!Files.isRegularFile(home.payara()) || !Files.isRegularFile(home.war())) {
            throw new StartRefused("The server is not built: " + home.directory() + " lacks server/.");
        }
        Map<String, String> wanted = new HashMap<>();
        wanted.put("port", Integer.toString(port));
        wanted.put("war", home.war().toString());
        wanted.put("root", root.toString());
        wanted.put("logging", logging.toString());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            return new PayaraServer(boot().apply(wanted));
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw new StartRefused("The web server does not start: " + failure.getMessage(), failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Map<String, String>, AutoCloseable> boot() throws ReflectiveOperationException {
        return (Function<Map<String, String>, AutoCloseable>) ClassLoader.getSystemClassLoader()
                .loadClass(BOOT)
                .getConstructor()
                .newInstance();
    }

    @Override
    public void close() throws IOException {
        try {
            runtime.close();
        } catch (Exception failure) {
            throw new IOException("The web server did not stop in order.", failure);
        }
    }
}
