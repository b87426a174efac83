package jp.madoguchi.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormAndFeelCommandTest {

    private static final String RESIDENCE = "../procedures/residence-certificate-copy/v1";

    private static final String FIRST = "../docs/first-procedure/bicycle-parking/v1";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine line = Madoguchi.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private int runWithInput(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aCleanFolderIsSilentAndSaysWhatItsExamplesCover() {
        assertEquals(0, run("form", "check", FIRST), out::toString);
        assertEquals("", out.toString());
        assertEquals(
                FIRST + ": no findings; examples cover pages 2/2, fields 4/4, table rows 4/4, documents 2/2",
                err.toString().strip());
    }

    @Test
    void anOwnProcessModelIsCheckedToo() throws IOException {
        Path version = Files.createDirectories(folder.resolve("bicycle-parking/v1"));
        copy(Path.of(FIRST), version);
        assertEquals(0, run("form", "process", version.toString()), err::toString);
        String standard = out.toString();
        assertTrue(standard.contains("<bpmn:process id=\"bicycle-parking.v1\""), standard);
        Path model = version.resolve("process.bpmn");
        Files.writeString(model, standard);
        out.getBuffer().setLength(0);
        assertEquals(0, run("form", "check", version.toString()), out::toString);
        assertEquals("", out.toString());
        Files.writeString(model, standard.replace("${requestIssuance}", "${anything}"));
        assertEquals(1, run("form", "check", version.toString()));
        int line = standard.substring(0, standard.indexOf("${requestIssuance}")).split("\n", -1).length;
        assertTrue(
                out.toString().startsWith(model + ":" + line + ": there is no such bean: the only one is"),
                out::toString);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void foldersAreReportedInTheOrderGiven() {
        assertEquals(1, run("form", "check", "nowhere/v1", FIRST, "elsewhere/v1"));
        String[] lines = out.toString().split("\n");
        assertEquals(2, lines.length);
        assertTrue(lines[0].startsWith("nowhere/v1:0: this is no procedure folder"), lines[0]);
        assertTrue(lines[1].startsWith("elsewhere/v1:0: this is no procedure folder"), lines[1]);
        assertTrue(err.toString().contains(FIRST + ": no findings"), err.toString());
    }

    @Test
    void findingsNameFileAndLine() throws IOException {
        Path version = Files.createDirectories(folder.resolve("sample/v1"));
        Files.writeString(version.resolve("procedure.yaml"), "id: other\n");
        Files.writeString(version.resolve("form.yaml"), "pages:\n  - id: [\n");
        assertEquals(1, run("form", "check", version.toString()));
        assertTrue(out.toString().contains(version.resolve("form.yaml") + ":"), out.toString());
        assertEquals(1, run("form", "check", folder.toString()));
    }

    @Test
    void evaluationIsOneLineOfJson() {
        String answers = RESIDENCE + "/examples/accepted-part-by-post.yaml";
        assertEquals(0, run("form", "evaluate", RESIDENCE, "--answers", answers, "--at", "2026-04-01T00:00:00Z"));
        assertTrue(out.toString().contains("\"fee\":{\"yen\":1980}"), out.toString());
        assertTrue(out.toString().contains("\"computed\":{\"copy_fee\":1800,\"member_count\":2}"), out.toString());
        assertTrue(out.toString().contains("\"findings\":[]"), out.toString());
    }

    @Test
    void expressionsGiveJsonOrAPosition() {
        assertEquals(0, run("feel", "sum(for i in 1..4 return i) / 4"));
        assertEquals("2.5", out.toString().strip());
        assertEquals(1, run("feel", "1 +\n \"a\" + x"));
        assertEquals(
                "1:3: the operator + does not take a number and a string",
                err.toString().strip());
    }

    @Test
    void contextsComeFromAFile() throws IOException {
        Path context = Files.writeString(folder.resolve("c.yaml"), "rows: [{k: 1}, {k: 2.5}]\nday: \"2026-04-01\"\n");
        assertEquals(0, run("feel", "sum(rows.k) + date(day).day", "--context", context.toString()));
        assertEquals("4.5", out.toString().strip());
    }

    @Test
    void schemasAreThoseThatEditorsRead() throws IOException {
        for (String file : List.of("procedure", "form", "example")) {
            out.getBuffer().setLength(0);
            assertEquals(0, run("form", "schema", file));
            assertEquals(
                    Files.readString(Path.of("..", "docs", "schema", file + ".schema.json")), out.toString(), file);
        }
        out.getBuffer().setLength(0);
        assertEquals(1, run("form", "schema", "process"));
        assertEquals("", out.toString());
    }

    @Test
    void aBatchAnswersEveryLine() {
        String input =
                "{\"id\":1,\"expression\":\"a + 1\",\"context\":{\"a\":2}}\n{\"id\":\"b\",\"expression\":\"1 +\"}\nnonsense\n";
        assertEquals(0, runWithInput(input, "feel", "--batch"));
        assertEquals(
                "{\"id\":1,\"value\":3}\n"
                        + "{\"column\":4,\"error\":\"1:4: an expression is expected, not the end\",\"id\":\"b\",\"line\":1}\n"
                        + "{\"error\":\"this line is no JSON\"}\n",
                out.toString().replace("\r", ""));
    }

    @Test
    void valuesOfEveryTypeAreJson() {
        assertEquals(
                0,
                run(
                        "feel",
                        "[1.50, 10 ** 30, \"都\", true, null, @\"2026-04-01\", @\"10:00:00@Asia/Tokyo\", @\"P1DT2H\","
                                + " @\"P14M\", [1..5), {b: [], a: {}}, function(x) x]"));
        assertEquals(
                "[1.5,1000000000000000000000000000000,\"都\",true,null,\"2026-04-01\",\"10:00:00@Asia/Tokyo\","
                        + "\"P1DT2H\",\"P1Y2M\",\"[1..5)\",{\"a\":{},\"b\":[]},\"function\"]",
                out.toString().strip());
    }

    @Test
    void whatExceedsALimitIsToldAndNotWaitedFor() throws IOException {
        assertEquals(1, run("feel", "count(for i in 1..99999, j in 1..99999 return j)"));
        assertEquals(
                "stopped: a list of more than 100000 elements", err.toString().strip());
        String input = "{\"id\":1,\"expression\":\"for i in 1..999999 return i\"}\n"
                + "{\"id\":2,\"expression\":\"x\",\"context\":{\"x\":1e999999999}}\n"
                + "{\"id\":3,\"expression\":\"now()\"}\n{\"id\":4}\n{\"id\":5,\"expression\":\"null\"}\n";
        assertEquals(0, runWithInput(input, "feel", "--batch"));
        List<String> lines = out.toString().lines().toList();
        assertEquals("{\"error\":\"stopped: a list of more than 100000 elements\",\"id\":1}", lines.get(0));
        assertEquals("{\"error\":\"the context: a number is too large or too small\",\"id\":2}", lines.get(1));
        assertTrue(lines.get(2).contains("\"column\":1,") && lines.get(2).contains("\"line\":1"), lines.get(2));
        assertEquals("{\"error\":\"'expression' is missing\",\"id\":4}", lines.get(3));
        assertEquals("{\"id\":5,\"value\":null}", lines.get(4));
    }

    @Test
    void formsAreEvaluatedInABatch() {
        String input =
                "{\"id\":7,\"dir\":\"" + RESIDENCE + "\",\"answers\":{\"copies\":99},\"at\":\"2026-04-01T00:00:00Z\"}\n"
                        + "{\"id\":8,\"dir\":\"nowhere/v1\",\"answers\":{}}\n";
        assertEquals(0, runWithInput(input, "form", "evaluate", "--batch"));
        String[] lines = out.toString().split("\n");
        assertTrue(lines[0].contains("\"code\":\"number-max\""), lines[0]);
        assertTrue(lines[1].contains("\"error\"") && lines[1].contains("\"id\":8"), lines[1]);
    }

    @Test
    void diffTellsWhatChangedAsTextAndAsJson() throws IOException {
        Path after = Files.createDirectories(folder.resolve("bicycle-parking/v2"));
        for (String name : new String[] {"procedure.yaml", "form.yaml", "fee.dmn"}) {
            Files.copy(Path.of(FIRST, name), after.resolve(name));
        }
        Path form = after.resolve("form.yaml");
        String text = Files.readString(form);
        Files.writeString(form, text.replace("id: school_name", "id: school\n        was: school_name"));
        assertEquals(0, run("form", "diff", FIRST, after.toString()), err::toString);
        assertTrue(out.toString().contains("field:\n  > school  (was school_name)\n"), out::toString);
        assertTrue(out.toString().contains("file:\n  - document-permit.md"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("form", "diff", "--json", FIRST, after.toString()));
        assertTrue(
                out.toString().contains("\"kind\":\"renamed\",\"path\":\"school\",\"was\":\"school_name\""),
                out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("form", "diff", FIRST, FIRST));
        assertEquals("no differences", out.toString().strip());
        assertEquals(1, run("form", "diff", FIRST, "nowhere/v2"));
        assertTrue(err.toString().contains("nowhere/v2 does not exist"), err::toString);
    }
}
