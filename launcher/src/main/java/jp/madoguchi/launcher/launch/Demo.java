package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Collectors;
import jp.madoguchi.launcher.demodata.DemoPopulation;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.demopki.DemoServices;

/** Demo mode: its certificates, its people, its TSA, CRLs and OCSP on loopback, and the WAR told of them. */
final class Demo implements AutoCloseable {

    private static final String DIRECTORY = "demo";

    private final DemoServices services;

    private Demo(DemoServices services) {
        this.services = services;
    }

    /**
     * Deletes the demo and the database that belongs to it, if asked to; refuses to mix a demo with
     * an installation that is none.
     */
    static void prepare(DataDirectory data, Settings settings) throws StartRefused {
        boolean there = Files.isDirectory(data.root().resolve(DIRECTORY));
        boolean database = Files.isDirectory(data.root().resolve("postgresql"));
        if (there && !settings.demo()) {
            throw new StartRefused("The data directory " + data.root()
                    + " holds a demo, whose people and certificates must not be trusted; choose another one with"
                    + " --data.");
        }
        if (settings.demo() && !there && database) {
            throw new StartRefused("The data directory " + data.root()
                    + " holds an installation without a demo; start it with --no-demo or choose another one with"
                    + " --data.");
        }
        if (settings.resetDemo()) {
            if (settings.external().isPresent()) {
                throw new StartRefused("--reset-demo cannot empty the external database of madoguchi.db.url.");
            }
            new OrphanedPostgres(
                            PostgresBinaries.unpackedIn(settings.home().unpacked(data.root())),
                            data.root().resolve("postgresql"))
                    .stopOrRefuse();
            for (String directory : new String[] {DIRECTORY, "postgresql", "mail", "anchors"}) {
                data.remove(directory);
            }
        }
    }

    /**
     * Opens or creates the demo and starts its services.
     *
     * @param database already migrated
     */
    static Demo start(DataDirectory data, Database database, Configuration configuration, Clock clock)
            throws StartRefused {
        Path directory = data.directory(DIRECTORY);
        try (Connection connection = database.connect()) {
            DemoPki pki = DemoPki.openOrCreate(directory, clock);
            new DemoPopulation(directory, pki, clock).seed(connection);
            int port = configuration
                    .value("madoguchi.demo.services-port")
                    .map(Integer::parseInt)
                    .orElse(0);
            Demo demo = new Demo(DemoServices.start(pki, port));
            Files.writeString(directory.resolve("services.port"), Integer.toString(demo.services.port()));
            demo.publish(pki, data, configuration);
            DemoApp.start(demo.services, pki, directory, configuration, clock);
            DemoLogins.start(demo.services, pki, directory, configuration, clock);
            return demo;
        } catch (IOException | SQLException | NumberFormatException failure) {
            throw new StartRefused(
                    "The demo in " + directory + " cannot be prepared: " + failure.getMessage() + ".", failure);
        }
    }

    private void publish(DemoPki pki, DataDirectory data, Configuration configuration) {
        configuration.offer("madoguchi.trust.directory", pki.trust().toString());
        configuration.offer(
                "madoguchi.revocation.crl-url",
                services.crls().stream().map(URI::toString).collect(Collectors.joining(",")));
        configuration.offer("madoguchi.revocation.ocsp-url", services.ocsp().toString());
        configuration.offer("madoguchi.tsa.url", services.tsa().toString());
        configuration.offer("madoguchi.seals.file", pki.seals().toString());
        configuration.offer("madoguchi.without-virus-scan", "true");
        configuration.offer("madoguchi.mail.folder", data.root().resolve("mail").toString());
    }

    @Override
    public void close() {
        services.close();
    }
}
