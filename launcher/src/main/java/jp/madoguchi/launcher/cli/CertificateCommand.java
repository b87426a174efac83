package jp.madoguchi.launcher.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code certificate}: about certificates. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description = "About certificates.",
        subcommands = CertificateCheckCommand.class)
public final class CertificateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do, for example: madoguchi certificate check");
    }
}
