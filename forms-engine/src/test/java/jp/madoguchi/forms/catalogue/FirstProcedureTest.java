package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The procedure that the README lets a newcomer add is right as it stands. */
class FirstProcedureTest {
    private static final Path FOLDER = Path.of("..", "docs", "first-procedure", "bicycle-parking", "v1");

    @Test
    void compilesAndDoesWhatItsExamplesSay() throws IOException {
        Compilation compilation = new DefinitionCompiler().compile(ProcedureFolder.read(FOLDER));
        assertEquals(List.of(), compilation.findings());
        assertEquals(List.of(), ExampleCheck.run(compilation.definition().orElseThrow()));
    }
}
