package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure that the product brings compiles without a finding and does what its examples say. */
class ProceduresTest {

    static Stream<Path> versions() throws IOException {
        return ProcedureFolder.versionsBelow(Path.of("..", "procedures").toRealPath()).stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void compilesWithoutAFinding(Path folder) throws IOException {
        Compilation compilation = new DefinitionCompiler().compile(ProcedureFolder.read(folder));
        assertEquals(List.of(), compilation.findings());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void examplesComeOutAsExpected(Path folder) throws IOException {
        ProcedureDefinition definition = new DefinitionCompiler()
                .compile(ProcedureFolder.read(folder))
                .definition()
                .orElseThrow();
        assertEquals(List.of(), ExampleCheck.run(definition));
        assertTrue(definition.examples().size() >= 4);
    }
}
