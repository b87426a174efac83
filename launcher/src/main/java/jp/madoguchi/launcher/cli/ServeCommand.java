package jp.madoguchi.launcher.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.madoguchi.launcher.launch.Installation;
import jp.madoguchi.launcher.launch.Settings;
import jp.madoguchi.launcher.launch.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: starts everything, prints the ready line, stays until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL and the web application on loopback and waits for Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "HTTP port on 127.0.0.1; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--no-demo", description = "no demo people, certificates, services and login help.")
    private boolean withoutDemo;

    @Option(names = "--reset-demo", description = "forget the demo's data in the data directory and start over.")
    private boolean resetDemo;

    @Override
    public Integer call() throws StartRefused, InterruptedException {
        PrintStream results = System.out;
        Settings settings = Settings.of(port, data, !withoutDemo, resetDemo);
        Installation installation = Installation.start(settings, System.err::println);
        results.println("Madoguchi is ready: " + installation.address());
        installation.waitUntilStopped();
        return 0;
    }
}
