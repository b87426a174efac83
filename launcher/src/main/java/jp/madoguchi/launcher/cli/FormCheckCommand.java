package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ExampleCheck;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form check}: everything wrong in procedure folders, found before anybody publishes them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks procedure folders and runs their examples.",
            "Prints one line a finding, file:line: message; exits with 1 if there is any."
        })
final class FormCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "procedure version folders: procedures/<id>/v<N>.")
    private List<Path> folders = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int found = 0;
        for (Path folder : folders) {
            for (String line : findings(folder)) {
                out.println(line);
                found++;
            }
        }
        return found == 0 ? 0 : 1;
    }

    private static List<String> findings(Path folder) {
        try {
            Compilation compilation = new DefinitionCompiler().compile(ProcedureFolder.read(folder));
            List<DefinitionFinding> all = new ArrayList<>(compilation.findings());
            compilation.definition().ifPresent(definition -> all.addAll(ExampleCheck.run(definition)));
            return all.stream()
                    .map(finding -> folder.resolve(finding.file()) + ":" + finding.line() + ": " + words(finding))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of(folder + ":0: this is no procedure folder: " + e.getMessage());
        }
    }

    private static String words(DefinitionFinding finding) {
        return switch (finding.severity()) {
            case ERROR -> finding.message();
            case WARNING -> "warning: " + finding.message();
        };
    }
}
