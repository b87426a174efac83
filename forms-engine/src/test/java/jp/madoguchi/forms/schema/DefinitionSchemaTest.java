package jp.madoguchi.forms.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.catalogue.YamlValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships keeps its schemas, and what a schema refuses the reader refuses too. */
class DefinitionSchemaTest {

    private static final Path FIRST = Path.of("..", "docs", "first-procedure", "bicycle-parking", "v1");

    static Stream<Path> versions() throws IOException {
        return Stream.concat(
                Stream.of(FIRST),
                ProcedureFolder.versionsBelow(Path.of("..", "procedures").toRealPath()).stream());
    }

    private static List<String> violations(DefinitionSchema schema, String yaml) {
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema.json());
        String json = AnswersWriter.write(YamlValues.readMapping(yaml, schema.id()));
        return compiled.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static DefinitionSchema schemaOf(String file) {
        return file.equals("form.yaml")
                ? DefinitionSchema.FORM
                : file.equals("procedure.yaml") ? DefinitionSchema.PROCEDURE : DefinitionSchema.EXAMPLE;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyShippedFileKeepsItsSchema(Path version) throws IOException {
        ProcedureFolder folder = ProcedureFolder.read(version);
        List<String> all = new ArrayList<>();
        folder.files().keySet().stream().filter(file -> file.endsWith(".yaml")).forEach(file -> violations(
                        schemaOf(file), folder.text(file).orElseThrow())
                .forEach(violation -> all.add(file + ": " + violation)));
        assertEquals(List.of(), all);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "form.yaml | max-length: 80 | max-length: many",
                "form.yaml | max-length: 80 | max-lenght: 80",
                "form.yaml | type: yes-no | type: yes/no",
                "form.yaml | required: true | required: perhaps",
                "form.yaml | id: student | id: Student",
                "form.yaml | pages: | sheets:",
                "form.yaml | [intake, reviewer, approver] | [everybody]",
                "form.yaml | type: yes-no | min: 3",
                "procedure.yaml | regime: ordinance | regime: custom",
                "procedure.yaml | standard-days: 7 | standard-days: 0",
                "procedure.yaml | standard-days: 7 | unit: weeks",
                "procedure.yaml | standard-days: 7 | pauses: [lunch]",
                "procedure.yaml | standard-days: 7 | table: {file: a.dmn}",
                "procedure.yaml | standard-days: 7 | statutory: [{id: a, name: b, days: 1}]",
                "examples/accepted-adult.yaml | fee: 2000 | period: 0",
                "examples/accepted-adult.yaml | fee: 2000 | statutory: {a: soon}",
                "procedure.yaml | delivery: [electronic] | delivery: [pigeon]",
                "procedure.yaml | retention-years: 3 | retention: 3",
                "procedure.yaml | profiles: [jpki-signing] | profiles: [paper]",
                "examples/accepted-adult.yaml | fee: 2000 | fee: -1",
                "examples/accepted-adult.yaml | outcome: grant | outcome: maybe",
                "examples/accepted-adult.yaml | today: 2026-04-01 | today: tomorrow",
                "examples/accepted-adult.yaml | hidden: | hiden:"
            })
    void whatTheSchemaRefusesTheReaderRefusesToo(String file, String good, String bad) throws IOException {
        ProcedureFolder folder = ProcedureFolder.read(FIRST);
        String text = folder.text(file).orElseThrow();
        assertTrue(text.contains(good), text);
        String changed = text.replace(good, bad);
        assertFalse(violations(schemaOf(file), changed).isEmpty(), "the schema takes " + bad);
        TreeMap<String, byte[]> files = new TreeMap<>(folder.files());
        files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                new DefinitionCompiler()
                        .compile(new ProcedureFolder(folder.id(), folder.version(), files))
                        .hasErrors(),
                "the reader takes " + bad);
    }

    /** Editors read the files; {@code -Dmadoguchi.schemas=write} makes them anew. */
    @Test
    void theFilesForEditorsAreUpToDate() throws IOException {
        for (DefinitionSchema schema : DefinitionSchema.values()) {
            Path file = Path.of("..", "docs", "schema", schema.id() + ".schema.json");
            if ("write".equals(System.getProperty("madoguchi.schemas"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, schema.json());
            }
            assertEquals(
                    schema.json(),
                    Files.readString(file),
                    () -> "run this test with -Dmadoguchi.schemas=write and commit " + file);
        }
    }
}
