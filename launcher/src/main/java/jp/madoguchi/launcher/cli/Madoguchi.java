package jp.madoguchi.launcher.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bin/madoguchi}: the one entry point. Results go to standard output, everything else to
 * standard error; exit 0 is success, 1 a negative result or a failure told in one sentence, 2 a
 * command line that cannot be understood.
 */
@Command(
        name = "madoguchi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The online administrative procedure system.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            FormCommand.class,
            FeelCommand.class,
            SignCommand.class,
            SignerCommand.class,
            VerifyCommand.class,
            CertificateCommand.class,
            JournalCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Madoguchi implements Runnable {

    @Spec
    private CommandSpec spec;

    Madoguchi() {
        this.spec = CommandSpec.create();
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command tree, as tests and {@link #main} use it. */
    static CommandLine commandLine() {
        return new CommandLine(new Madoguchi())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new OneSentence())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, for example: madoguchi serve");
    }
}
