package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.comparison.Area;
import jp.madoguchi.forms.comparison.Change;
import jp.madoguchi.forms.comparison.DefinitionComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form diff}: what changed between two versions of a procedure. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what changed between two versions of a procedure: fields, rules, tables, documents, words.",
            "A field renamed with 'was: <old id>' is told as renamed. Changes of words alone come last.",
            "Exits with 0 whether or not they differ, with 1 if they cannot be compared."
        })
final class FormDiffCommand implements Callable<Integer> {
    private static final int MOST_DIFFERENCES = 20;
    private static final int MOST_CHARACTERS = 120;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "procedure version folder: procedures/<id>/v1.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "procedure version folder: procedures/<id>/v2.")
    private Path after = Path.of("");

    @Option(names = "--json", description = "one JSON array of changes, complete and unshortened.")
    private boolean json;

    @Override
    public Integer call() throws CommandRefused {
        List<Change> changes;
        try {
            changes = DefinitionComparison.between(read(before), read(after));
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(AnswersWriter.write(
                    changes.stream().map(FormDiffCommand::json).toList()));
        } else {
            print(changes, out);
        }
        out.flush();
        return 0;
    }

    private static ProcedureFolder read(Path folder) throws CommandRefused {
        try {
            return ProcedureFolder.read(folder);
        } catch (NoSuchFileException e) {
            throw new CommandRefused(folder + " does not exist", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandRefused(folder + ": " + e.getMessage(), e);
        }
    }

    private void print(List<Change> changes, PrintWriter out) {
        if (changes.isEmpty()) out.println("no differences");
        for (Area area : Area.values()) {
            print(
                    area.name(),
                    changes.stream()
                            .filter(each -> each.area() == area && !each.isWordingOnly())
                            .toList(),
                    out);
        }
        print("WORDS ONLY", changes.stream().filter(Change::isWordingOnly).toList(), out);
    }

    private static void print(String title, List<Change> changes, PrintWriter out) {
        if (changes.isEmpty()) return;
        out.println(title.toLowerCase(Locale.ROOT) + ":");
        for (Change change : changes) {
            out.println(
                    switch (change.kind()) {
                        case ADDED -> "  + " + change.path();
                        case REMOVED ->
                            "  - " + change.path()
                                    + (change.area() == Area.FIELD ? "  (answers to it have no place any more)" : "");
                        case RENAMED ->
                            "  > " + change.path() + "  (was "
                                    + change.previously().orElse("") + ")";
                        case CHANGED -> "  ~ " + change.path();
                    });
            List<Change.Difference> differences = change.differences();
            differences.stream().limit(MOST_DIFFERENCES).forEach(each -> out.println("      " + words(change, each)));
            if (differences.size() > MOST_DIFFERENCES) {
                out.println("      … and " + (differences.size() - MOST_DIFFERENCES) + " more");
            }
        }
    }

    private static String words(Change change, Change.Difference difference) {
        if (change.area() == Area.FILE || change.area() == Area.EXAMPLE) {
            return difference.after().isPresent()
                    ? "+ " + shortened(difference.after())
                    : "- " + shortened(difference.before());
        }
        String key = difference.key() + ": ";
        if (change.kind() == Change.Kind.ADDED) return key + shortened(difference.after());
        return key + shortened(difference.before()) + " → " + shortened(difference.after());
    }

    private static String shortened(Optional<String> text) {
        if (text.isEmpty()) return "(none)";
        String line = text.get().replace("\n", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.put("area", change.area().name().toLowerCase(Locale.ROOT));
        json.put("path", change.path());
        change.previously().ifPresent(path -> json.put("was", path));
        json.put("words_only", change.isWordingOnly());
        List<Object> differences = new ArrayList<>();
        for (Change.Difference difference : change.differences()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", difference.key());
            difference.before().ifPresent(value -> one.put("before", value));
            difference.after().ifPresent(value -> one.put("after", value));
            differences.add(one);
        }
        json.put("differences", differences);
        return json;
    }
}
