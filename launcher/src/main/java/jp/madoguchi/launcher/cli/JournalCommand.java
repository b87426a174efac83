package jp.madoguchi.launcher.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code journal}: commands about the legal record. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "The legal record of every act.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {JournalVerifyCommand.class, JournalCheckCommand.class, CommandLine.HelpCommand.class})
final class JournalCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: journal verify, journal check");
    }
}
