package jp.madoguchi.launcher.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogManager;
import jp.madoguchi.launcher.server.LogLine;

/** Everything the server logs goes to {@code DATA/log/madoguchi.log}; the console stays quiet. */
final class ServerLog {

    private ServerLog() {}

    /**
     * Writes the logging configuration and applies it to this process.
     *
     * @return the configuration file, for the server, which reads it again
     */
    static Path configure(DataDirectory data) throws StartRefused {
        Path directory = data.directory("log");
        Path file = directory.resolve("logging.properties");
        String configuration = String.join(
                "\n",
                "handlers = java.util.logging.FileHandler",
                ".level = INFO",
                "java.util.logging.FileHandler.pattern = " + directory.resolve("madoguchi.log"),
                "java.util.logging.FileHandler.append = true",
                "java.util.logging.FileHandler.encoding = UTF-8",
                "java.util.logging.FileHandler.formatter = " + LogLine.class.getName(),
                "org.hibernate.level = WARNING",
                "javax.enterprise.level = WARNING",
                "javax.enterprise.system.tools.deployment.dol.level = SEVERE",
                "jakarta.enterprise.level = WARNING",
                "org.glassfish.level = WARNING",
                "fish.payara.level = WARNING",
                "PayaraMicro.level = WARNING",
                "javax.enterprise.system.security.ssl.level = SEVERE",
                "org.camunda.level = WARNING",
                "org.flywaydb.level = WARNING",
                "org.apache.pdfbox.level = WARNING",
                "org.apache.fontbox.level = SEVERE",
                "eu.europa.esig.dss.level = SEVERE",
                "");
        try {
            Files.writeString(file, configuration);
            try (InputStream settings = Files.newInputStream(file)) {
                LogManager.getLogManager().readConfiguration(settings);
            }
            quieten(directory.resolve("console.log"));
            return file;
        } catch (IOException unwritable) {
            throw new StartRefused("The log directory " + directory + " cannot be written.", unwritable);
        }
    }

    /** The server and its libraries print to the console as they like; only the launcher may. */
    private static void quieten(Path file) throws IOException {
        PrintStream console = new PrintStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true, UTF_8);
        System.setOut(console);
        System.setErr(console);
    }
}
