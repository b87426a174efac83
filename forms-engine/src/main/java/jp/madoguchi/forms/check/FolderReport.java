package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ExampleCheck;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;

/**
 * Everything {@code form check} says about a procedure folder.
 *
 * @param findings of the compiler, the examples and the checks, by file and line
 * @param coverage what the examples try; empty if the definition does not compile
 */
public record FolderReport(List<DefinitionFinding> findings, Optional<Coverage> coverage) {

    /** Copies the list. */
    public FolderReport {
        findings = List.copyOf(findings);
    }

    /** Compiles a folder, runs its examples and asks every check. */
    public static FolderReport of(ProcedureFolder folder) {
        return of(folder, definition -> List.of());
    }

    /**
     * As {@link #of(ProcedureFolder)}, with the findings of others about a definition that compiles.
     *
     * @param further what else must hold of it
     */
    public static FolderReport of(
            ProcedureFolder folder, Function<ProcedureDefinition, List<DefinitionFinding>> further) {
        Compilation compilation = new DefinitionCompiler().compile(folder);
        List<DefinitionFinding> all = new ArrayList<>(compilation.findings());
        Optional<Coverage> coverage =
                compilation.definition().map(definition -> examine(Examined.of(folder, definition), all));
        compilation.definition().ifPresent(definition -> all.addAll(further.apply(definition)));
        all.sort(Comparator.comparing(DefinitionFinding::file)
                .thenComparingInt(DefinitionFinding::line)
                .thenComparingInt(DefinitionFinding::column));
        return new FolderReport(all.stream().distinct().toList(), coverage);
    }

    private static Coverage examine(Examined examined, List<DefinitionFinding> all) {
        ProcedureDefinition definition = examined.definition();
        all.addAll(ExampleCheck.run(definition));
        Findings findings = new Findings();
        Checks.ALL.forEach(check -> check.check(examined, findings));
        Coverage coverage = ExampleCoverage.of(examined, findings);
        all.addAll(findings.all());
        return coverage;
    }
}
