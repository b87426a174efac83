package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.workflow.bpmn.OwnProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form process}: the standard course of a procedure's cases, to begin an own one from. */
@Command(
        name = "process",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the standard process model (BPMN 2.0) with the process id of a procedure version.",
            "Kept as process.bpmn in the folder and added to, it is the course of this version's cases;",
            "form check says whether it may be."
        })
final class FormProcessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "a procedure version folder: procedures/<id>/v<N>.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws CommandRefused {
        try {
            ProcedureFolder files = ProcedureFolder.read(folder);
            ProcedureDefinition definition = new DefinitionCompiler()
                    .compile(files)
                    .definition()
                    .orElseThrow(() -> new CommandRefused("the definition has errors: see form check " + folder));
            spec.commandLine().getOut().print(OwnProcess.standard(files, definition.lifecycle()));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandRefused(folder + " is no procedure folder: " + e.getMessage());
        }
    }
}
