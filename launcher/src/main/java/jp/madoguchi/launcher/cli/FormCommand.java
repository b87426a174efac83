package jp.madoguchi.launcher.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code form}: what an author of procedures and an agent's software need. */
@Command(
        name = "form",
        mixinStandardHelpOptions = true,
        description = "Checks, evaluates, compares and prints forms of procedure folders.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            FormCheckCommand.class,
            FormSchemaCommand.class,
            FormEvaluateCommand.class,
            FormDiffCommand.class,
            FormImpactCommand.class,
            FormPrintCommand.class,
            FormProcessCommand.class
        })
final class FormCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, for example: madoguchi form check DIR");
    }
}
