package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.check.FolderReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure that the product brings does what its examples say, and its examples say everything. */
class ProceduresTest {

    static Stream<Path> versions() throws IOException {
        return ProcedureFolder.versionsBelow(Path.of("..", "procedures").toRealPath()).stream();
    }

    /** Nothing to say about it, and no page, field, rule, exit, table row or document that no example tries. */
    @ParameterizedTest
    @MethodSource("versions")
    void formCheckFindsNothing(Path folder) throws IOException {
        FolderReport report = FolderReport.of(ProcedureFolder.read(folder));
        assertEquals(List.of(), report.findings());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void hasFiveExamplesGrantedNotFileableAndAtTheEdge(Path folder) throws IOException {
        ProcedureDefinition definition = new DefinitionCompiler()
                .compile(ProcedureFolder.read(folder))
                .definition()
                .orElseThrow();
        List<String> outcomes =
                definition.examples().stream().map(Example::outcome).toList();
        assertTrue(outcomes.size() >= 5, outcomes::toString);
        assertTrue(outcomes.contains("grant") && outcomes.contains("not-fileable"), outcomes::toString);
        boolean refuses = definition.documents().stream()
                .anyMatch(document -> document.outcome() == DocumentDefinition.Outcome.REFUSAL);
        assertTrue(!refuses || outcomes.contains("refusal"), outcomes::toString);
    }
}
