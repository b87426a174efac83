package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.migration.ImpactAssessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form impact}: what a new version would mean for the drafts and open cases of the old one. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = {
            "Replays the stored drafts and open cases of an old version through a new one and tells for each",
            "what would be lost, hidden, newly required, newly found, and what fee or route would differ.",
            "Only ids, paths and codes are told, no answers; nothing is changed.",
            "Exits with 0 whether or not any is affected, with 1 if they cannot be replayed."
        })
final class FormImpactCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "the published version: procedures/<id>/v1.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "the new version: procedures/<id>/v2.")
    private Path after = Path.of("");

    @Option(names = "--json", description = "one line of JSON for each affected application, the totals last.")
    private boolean json;

    @Option(names = "--totals", description = "the totals only.")
    private boolean totalsOnly;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws CommandRefused, IOException, SQLException, InterruptedException {
        ProcedureFolder old = read(before);
        ProcedureFolder now = read(after);
        ImpactAssessment assessment = new ImpactAssessment(form(old, before), form(now, after));
        PrintWriter out = spec.commandLine().getOut();
        try (Connection connection = database.connect()) {
            PinnedApplications pinned = new PinnedApplications(connection, old.id(), old.version());
            String published = pinned.publishedSha256()
                    .orElseThrow(() -> new CommandRefused(
                            old.id() + " v" + old.version() + " is not published in this database."));
            if (!published.equals(old.sha256())) {
                throw new CommandRefused(before + " is not what was published as " + old.id() + " v" + old.version()
                        + ": take the published folder, or the answers would be read by another form.");
            }
            ImpactTotals totals = new ImpactRun(
                            assessment, pinned, spec.commandLine().getErr())
                    .run((id, state, impact) -> {
                        if (!totalsOnly) {
                            out.println(json ? ImpactText.json(id, state, impact) : ImpactText.line(id, state, impact));
                        }
                    });
            out.println(json ? totals.json() : totals.text());
            out.flush();
            return 0;
        }
    }

    private static ProcedureFolder read(Path folder) throws CommandRefused {
        try {
            return ProcedureFolder.read(folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandRefused(folder + " is no procedure folder: " + e.getMessage(), e);
        }
    }

    private static FormDefinition form(ProcedureFolder folder, Path path) throws CommandRefused {
        Compilation compilation = new DefinitionCompiler().compile(folder);
        return compilation
                .definition()
                .orElseThrow(() -> new CommandRefused(path + " has findings, see form check: "
                        + compilation.findings().get(0)))
                .form();
    }
}
