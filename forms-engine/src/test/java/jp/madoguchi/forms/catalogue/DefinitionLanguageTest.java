package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.validation.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What docs/definition-language.md shows works: each {@code form.yaml} on the page begins a procedure, to which the files
 * after it belong; it compiles, and its examples come out as they say.
 */
class DefinitionLanguageTest {
    private static final Path MANUAL = Path.of("..", "docs", "definition-language.md");
    private static final Path FIRST = Path.of("..", "docs", "first-procedure", "bicycle-parking", "v1");
    private static final Pattern FENCE = Pattern.compile("```(\\w+) (\\S+)\n(.*?)```", Pattern.DOTALL);

    /** The procedures on the page, in order. */
    private static List<ProcedureFolder> folders() throws IOException {
        List<SortedMap<String, byte[]>> all = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(MANUAL));
        while (fence.find()) {
            String name = fence.group(2);
            if (name.equals("form.yaml")) all.add(skeleton());
            SortedMap<String, byte[]> files = all.get(all.size() - 1);
            String text = fence.group(3);
            if (name.equals("procedure.yaml")) text = withKeys(text(files, name), text);
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        return all.stream()
                .map(files -> new ProcedureFolder("manual", 1, files))
                .toList();
    }

    /** A procedure around a form: everything but the form that the README's first procedure has, in any languages. */
    private static SortedMap<String, byte[]> skeleton() throws IOException {
        String procedure = Files.readString(FIRST.resolve("procedure.yaml"))
                .replace("id: bicycle-parking", "id: manual")
                .replaceAll("(?s)documents:.*?\nattachments:", "attachments:")
                .replaceAll("\nfee: .*", "\n");
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", (procedure + "\nlanguages: [ja]\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Top-level keys of a snippet take the place of the skeleton's. */
    private static String withKeys(String file, String snippet) {
        String result = file;
        Matcher key = Pattern.compile("(?m)^([a-z-]+):").matcher(snippet);
        while (key.find()) {
            result = result.replaceAll("(?m)^" + key.group(1) + ":.*\n(?:[ -].*\n)*", "");
        }
        return result + snippet;
    }

    @TestFactory
    Stream<DynamicTest> everyFormOnThePageCompilesAndItsExamplesComeOut() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.text("form.yaml")
                                .orElseThrow()
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElse(""),
                        () -> check(folder)));
    }

    private static void check(ProcedureFolder folder) {
        Compilation compilation = new DefinitionCompiler().compile(folder);
        assertEquals(
                List.of(),
                compilation.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList());
        assertEquals(List.of(), ExampleCheck.run(compilation.definition().orElseThrow()));
    }

    @Test
    void thePageShowsFormsAndExamples() throws IOException {
        List<ProcedureFolder> folders = folders();
        long examples = folders.stream()
                .flatMap(folder -> folder.files().keySet().stream())
                .filter(name -> name.startsWith("examples/"))
                .count();
        assertTrue(folders.size() >= 10 && examples >= 7, folders.size() + " forms, " + examples + " examples");
    }

    /** A new type of field gets its row, a new setting its word. */
    @Test
    void theTableOfTypesIsThatOfTheProduct() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\| [^|]*\\| ([^|]*)\\| [^|]*\\|$")
                .matcher(Files.readString(MANUAL));
        while (row.find()) {
            for (String type : words(row.group(1))) told.put(type, new TreeSet<>(words(row.group(2))));
        }
        Map<String, Set<String>> real = new TreeMap<>();
        for (FieldType type : FieldTypes.ALL.types()) {
            Set<String> names = new TreeSet<>();
            type.settings().forEach(setting -> names.add(setting.name()));
            if (names.contains("options")) names.add("codes");
            real.put(type.id(), names);
        }
        assertEquals(real, told);
    }

    private static List<String> words(String cell) {
        return Pattern.compile("`([a-z-]+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
