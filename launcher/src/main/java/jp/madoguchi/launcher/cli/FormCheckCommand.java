package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.check.Coverage;
import jp.madoguchi.forms.check.FolderReport;
import jp.madoguchi.workflow.bpmn.OwnProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form check}: everything wrong in procedure folders, found before anybody publishes them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks procedure folders, runs their examples and tells what no example tries.",
            "Prints one line a finding on standard output, file:line: message, folder by folder,",
            "and on standard error one line a folder with what its examples cover.",
            "Exits with 1 if there is any finding; warnings and gaps in the examples are findings too."
        })
final class FormCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "procedure version folders: procedures/<id>/v<N>.")
    private List<Path> folders = new ArrayList<>();

    /** What is printed about one folder. */
    private record Printed(List<String> findings, String summary) {}

    @Override
    public Integer call() throws InterruptedException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Printed>> reports = folders.stream()
                    .map(folder -> workers.submit(() -> report(folder)))
                    .toList();
            boolean clean = true;
            for (Future<Printed> report : reports) {
                clean &= print(report.get());
            }
            return clean ? 0 : 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private boolean print(Printed printed) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        printed.findings().forEach(out::println);
        out.flush();
        err.println(printed.summary());
        err.flush();
        return printed.findings().isEmpty();
    }

    private static Printed report(Path folder) {
        try {
            ProcedureFolder files = ProcedureFolder.read(folder);
            FolderReport report = FolderReport.of(files, definition -> OwnProcess.check(files, definition));
            List<String> lines = report.findings().stream()
                    .map(finding -> folder.resolve(finding.file()) + ":" + finding.line() + ": " + words(finding))
                    .toList();
            return new Printed(lines, folder + ": " + counted(lines.size()) + covered(report));
        } catch (IOException | IllegalArgumentException e) {
            return new Printed(
                    List.of(folder + ":0: this is no procedure folder: " + e.getMessage()), folder + ": not checked");
        }
    }

    private static String counted(int findings) {
        return findings == 0 ? "no findings" : findings == 1 ? "1 finding" : findings + " findings";
    }

    private static String covered(FolderReport report) {
        return report.coverage()
                .map(Coverage::toString)
                .map(coverage -> "; examples cover " + coverage)
                .orElse("; the examples do not run before the errors are mended");
    }

    private static String words(DefinitionFinding finding) {
        return switch (finding.severity()) {
            case ERROR -> finding.message();
            case WARNING -> "warning: " + finding.message();
        };
    }
}
