package jp.madoguchi.launcher.cli;

import java.util.concurrent.Callable;
import jp.madoguchi.forms.schema.DefinitionSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form schema}: the JSON Schema of a definition file, for editors. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the JSON Schema of a file of a procedure folder, for editors that complete and check.",
            "The same stands in docs/schema; name it in the first line of a file:",
            "# yaml-language-server: $schema=../../../docs/schema/form.schema.json"
        })
final class FormSchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "procedure, form or example.")
    private String file = "";

    @Override
    public Integer call() throws CommandRefused {
        DefinitionSchema schema = DefinitionSchema.find(file)
                .orElseThrow(
                        () -> new CommandRefused("there is a schema of procedure, form and example, not of " + file));
        spec.commandLine().getOut().print(schema.json());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
