package jp.madoguchi.launcher.cli;

import jp.madoguchi.launcher.launch.StartRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Failures that a person can mend are one sentence on standard error; anything else is a bug and
 * shows its stack.
 */
final class OneSentence implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof StartRefused || exception instanceof CommandRefused) {
            command.getErr().println(exception.getMessage());
        } else {
            exception.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
