package jp.madoguchi.forms.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import org.junit.jupiter.api.Test;

class DefinitionComparisonTest {
    private static final ProcedureFolder PARKING = folder("../docs/first-procedure/bicycle-parking/v1");

    private static ProcedureFolder folder(String path) {
        try {
            return ProcedureFolder.read(Path.of(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ProcedureFolder edited(String file, String from, String to) {
        String text = PARKING.text(file).orElseThrow();
        assertTrue(text.contains(from), file + " has no " + from);
        SortedMap<String, byte[]> files = new TreeMap<>(PARKING.files());
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return new ProcedureFolder(PARKING.id(), 2, files);
    }

    private static String told(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.area() + " " + change.path()
                        + change.previously().map(was -> " was " + was).orElse("")
                        + change.differences().stream()
                                .map(each ->
                                        " " + each.key() + ":" + each.before().orElse("-") + ">"
                                                + each.after().orElse("-"))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void sameFolderHasNoDifferences() {
        assertEquals(List.of(), DefinitionComparison.between(PARKING, PARKING));
    }

    private static final String MODEL =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <bpmn:process id="%s" isExecutable="true">
                <bpmn:userTask id="visit" name="%s" camunda:formKey="own-step" />
                %s
                <bpmn:sequenceFlow id="on" sourceRef="visit" targetRef="%s">
                  <bpmn:conditionExpression>${step_outcome == 'PASSED'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static ProcedureFolder modelled(String... parts) {
        SortedMap<String, byte[]> files = new TreeMap<>(PARKING.files());
        files.put("process.bpmn", MODEL.formatted((Object[]) parts).getBytes(StandardCharsets.UTF_8));
        return new ProcedureFolder(PARKING.id(), 2, files);
    }

    @Test
    void stepsOfTheProcessAreNamedOneByOne() {
        ProcedureFolder first = modelled("p.v1", "現地を見る", "<bpmn:userTask id=\"weigh\" name=\"量る\" />", "weigh");
        ProcedureFolder second = modelled("p.v2", "店を見る", "<bpmn:userTask id=\"measure\" name=\"測る\" />", "measure");
        assertEquals(
                """
                CHANGED STEP visit name:現地を見る>店を見る flow on:weigh if ${step_outcome == 'PASSED'}>measure if ${step_outcome == 'PASSED'}
                ADDED STEP measure kind:->userTask name:->測る
                REMOVED STEP weigh""",
                told(DefinitionComparison.between(first, second)));
        assertEquals(List.of(), DefinitionComparison.between(first, first));
        assertTrue(told(DefinitionComparison.between(PARKING, first)).contains("ADDED STEP visit"));
    }

    @Test
    void aProcessThatIsNoXmlIsNamed() {
        SortedMap<String, byte[]> files = new TreeMap<>(PARKING.files());
        files.put("process.bpmn", "<no".getBytes(StandardCharsets.UTF_8));
        ProcedureFolder broken = new ProcedureFolder(PARKING.id(), 2, files);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DefinitionComparison.between(PARKING, broken));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("process.bpmn"), refused.getMessage());
    }

    @Test
    void changedLimitNamesTheFieldAndBothValues() {
        List<Change> changes = DefinitionComparison.between(
                PARKING,
                edited("form.yaml", "max-length: 80\n        autocomplete", "max-length: 60\n        autocomplete"));
        assertEquals("CHANGED FIELD user_name max-length:80>60", told(changes));
        assertFalse(changes.get(0).isWordingOnly());
    }

    @Test
    void renamedFieldIsOneChangeAndOneWithoutWasIsTwo() {
        String renamed = "id: full_name\n        was: user_name";
        assertEquals(
                "RENAMED FIELD full_name was user_name",
                told(DefinitionComparison.between(PARKING, edited("form.yaml", "id: user_name", renamed))));
        List<Change> changes =
                DefinitionComparison.between(PARKING, edited("form.yaml", "id: user_name", "id: full_name"));
        assertEquals(
                List.of(Change.Kind.ADDED, Change.Kind.REMOVED),
                changes.stream().map(Change::kind).toList());
        assertEquals("user_name", changes.get(1).path());
    }

    @Test
    void rowOfATableIsNamedByItsTests() {
        String before = PARKING.text("fee.dmn").orElseThrow();
        String outcome = before.replaceAll("(?s).*?<outputEntry><text>(\\d+)</text>.*", "$1");
        List<Change> changes = DefinitionComparison.between(
                PARKING, edited("fee.dmn", "<text>" + outcome + "</text>", "<text>77</text>"));
        assertTrue(told(changes).startsWith("CHANGED ROW fee.dmn fee | "), told(changes));
        assertTrue(told(changes).contains("outcome:" + outcome + ">77"), told(changes));
    }

    @Test
    void otherWordsAreWordsOnlyAndAMissingTranslationIsNot() {
        String label = "label: {ja: 氏名";
        List<Change> reworded = DefinitionComparison.between(PARKING, edited("form.yaml", label, "label: {ja: お名前"));
        assertTrue(reworded.get(0).isWordingOnly(), told(reworded));
        assertEquals(Optional.of("お名前"), reworded.get(0).differences().get(0).after());
        List<Change> documents = DefinitionComparison.between(
                PARKING,
                edited("document-permit.md", PARKING.text("document-permit.md").orElseThrow(), "記"));
        assertFalse(documents.get(0).isWordingOnly(), "a document's text is part of the disposition");
    }

    private static boolean isWordingOnly(Area area, String key, String before, String after) {
        Change.Difference difference = new Change.Difference(
                key,
                Optional.of(before).filter(text -> !text.isEmpty()),
                Optional.of(after).filter(text -> !text.isEmpty()));
        return new Change(Change.Kind.CHANGED, area, "x", Optional.empty(), List.of(difference)).isWordingOnly();
    }

    @Test
    void wordsAreThoseOfAnyLanguageThatStandBeforeAndAfter() {
        for (String key : List.of("label.ja", "label.ja-easy", "label.en", "options[a].label.ja-easy", "name.en[2]")) {
            assertTrue(isWordingOnly(Area.FIELD, key, "a", "b"), key);
            assertFalse(isWordingOnly(Area.FIELD, key, "a", ""), key + " is gone");
            assertFalse(isWordingOnly(Area.FIELD, key, "", "b"), key + " is new");
            assertFalse(isWordingOnly(Area.FILE, key, "a", "b"), key + " in a file");
            assertFalse(isWordingOnly(Area.EXAMPLE, key, "a", "b"), key + " in an example");
        }
        assertFalse(isWordingOnly(Area.FIELD, "max", "1", "2"));
    }

    @Test
    void changesStandByAreaAndRowsWithTheSameTestsStayApart() {
        String rows = PARKING.text("fee.dmn").orElseThrow();
        String row = rows.replaceAll("(?s).*?(<rule .*?</rule>).*", "$1");
        ProcedureFolder twice =
                edited("fee.dmn", row, row + row.replaceAll("<outputEntry><text>\\d+", "<outputEntry><text>77"));
        List<Change> added = DefinitionComparison.between(PARKING, twice);
        assertEquals(1, added.size(), told(added));
        assertTrue(added.get(0).path().endsWith(" (2)"), told(added));
        assertEquals(Change.Kind.ADDED, added.get(0).kind());

        SortedMap<String, byte[]> files = new TreeMap<>(twice.files());
        files.remove("document-permit.md");
        files.put(
                "form.yaml",
                edited("form.yaml", "id: user_name", "id: full_name").files().get("form.yaml"));
        List<Area> areas = DefinitionComparison.between(PARKING, new ProcedureFolder(PARKING.id(), 2, files)).stream()
                .map(Change::area)
                .toList();
        assertEquals(areas.stream().sorted().toList(), areas);
        assertTrue(areas.contains(Area.FIELD) && areas.contains(Area.ROW), areas::toString);
    }

    @Test
    void brokenFileIsRefusedByNameAndLine() {
        ProcedureFolder broken = edited("form.yaml", "pages:", "pages: [");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DefinitionComparison.between(PARKING, broken));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("form.yaml:"), refused.getMessage());
    }

    @Test
    void anyTwoProceduresCanBeCompared() throws Exception {
        List<Path> all =
                ProcedureFolder.versionsBelow(Path.of("..", "procedures").toRealPath());
        ProcedureFolder first = ProcedureFolder.read(all.get(0));
        for (Path path : all.subList(1, all.size())) {
            ProcedureFolder other = ProcedureFolder.read(path);
            assertFalse(DefinitionComparison.between(first, other).isEmpty());
            assertEquals(List.of(), DefinitionComparison.between(other, other), path::toString);
        }
    }
}
