package jp.madoguchi.workflow.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A procedure's own process model: a good one has no findings, every bad one is refused for its reason and at its line. */
class OwnProcessTest {
    private static final String PASSED = "${step_outcome == 'PASSED'}";

    private static final ProcedureFolder GOOD = folder(TestProcedures.folder().resolve("test-visit/v1"));

    private static ProcedureFolder folder(Path path) {
        try {
            return ProcedureFolder.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String good() {
        return GOOD.text(OwnProcess.FILE).orElseThrow();
    }

    private static List<DefinitionFinding> check(ProcedureFolder like, byte[] model) {
        SortedMap<String, byte[]> files = new TreeMap<>(like.files());
        files.put(OwnProcess.FILE, model);
        ProcedureFolder folder = new ProcedureFolder(like.id(), like.version(), files);
        return OwnProcess.check(folder, definition(folder));
    }

    private static ProcedureDefinition definition(ProcedureFolder folder) {
        return new DefinitionCompiler().compile(folder).definition().orElseThrow();
    }

    private static Arguments bad(String what, String before, String after, String reason) {
        String mutated = good().replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
        assertFalse(mutated.equals(good()), what);
        return Arguments.of(what, mutated, reason);
    }

    static Stream<Arguments> badModels() {
        String visit =
                "<bpmn:userTask id=\"visit_site\" name=\"現地を見る\" camunda:formKey=\"own-step\" camunda:candidateGroups=\"REVIEWER\" />";
        String task = "<bpmn:userTask id=\"visit_site\"";
        String service = "camunda:delegateExpression=\"${requestIssuance}\"";
        return Stream.of(
                bad(
                        "a script",
                        visit,
                        "<bpmn:scriptTask id=\"visit_site\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        "scriptTask is not allowed"),
                bad(
                        "a listener with a class",
                        visit,
                        visit.replace(
                                " />",
                                "><bpmn:extensionElements><camunda:taskListener class=\"java.lang.Runtime\" event=\"create\" /></bpmn:extensionElements></bpmn:userTask>"),
                        "extensionElements is not allowed"),
                bad(
                        "a connector",
                        visit,
                        visit.replace(" />", "><camunda:connector /></bpmn:userTask>"),
                        "connector is not allowed"),
                bad(
                        "a class of Java",
                        service,
                        "camunda:class=\"java.lang.Runtime\"",
                        "class is not allowed in serviceTask"),
                bad("another bean", service, "camunda:delegateExpression=\"${engine}\"", "there is no such bean"),
                bad(
                        "a bean's method",
                        service,
                        "camunda:delegateExpression=\"${requestIssuance.execute(execution)}\"",
                        "there is no such bean"),
                bad(
                        "an expression as work",
                        service,
                        "camunda:expression=\"${1}\"",
                        "expression is not allowed in serviceTask"),
                bad(
                        "an unknown page",
                        "camunda:formKey=\"own-step\"",
                        "camunda:formKey=\"embedded:app:x.html\"",
                        "there is no page embedded:app:x.html"),
                bad(
                        "another page for a standard step",
                        "camunda:formKey=\"approve\"",
                        "camunda:formKey=\"own-step\"",
                        "approve_draft has the form key approve"),
                bad(
                        "a call in a condition",
                        PASSED,
                        "${execution.setVariable('a','b') == 'PASSED'}",
                        "a condition compares one outcome"),
                bad(
                        "a chained condition",
                        PASSED,
                        "${step_outcome == 'PASSED' or true}",
                        "a condition compares one outcome"),
                bad(
                        "a script in a condition",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + PASSED,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">"
                                + PASSED,
                        "language is not allowed"),
                bad("an expression in a name", "現地を見る", "${''.getClass()}", "an expression is allowed in conditions"),
                bad("an expression in the documentation", "審査の前に", "#{x}", "an expression is allowed in conditions"),
                bad("an unknown variable", PASSED, "${other_outcome == 'PASSED'}", "a condition compares step_outcome"),
                bad(
                        "another step's variable",
                        PASSED,
                        "${review_outcome == 'DECIDED'}",
                        "a condition compares step_outcome"),
                bad(
                        "an outcome that nobody gives",
                        PASSED,
                        "${step_outcome == 'APPROVED'}",
                        "a condition compares step_outcome"),
                bad(
                        "an outcome of another step",
                        "${review_outcome == 'DRAFTED'}",
                        "${review_outcome == 'APPROVED'}",
                        "after review_case a condition compares review_outcome"),
                bad(
                        "approval by default",
                        "name=\"決裁の結果は\" default=\"remanded\"",
                        "name=\"決裁の結果は\" default=\"approved\"",
                        "needs a condition"),
                bad("no default", " default=\"visit_failed\"", "", "needs a default flow"),
                bad(
                        "an unknown element",
                        visit,
                        "<bpmn:callActivity id=\"visit_site\" calledElement=\"application_lifecycle\" />",
                        "callActivity is not allowed"),
                bad(
                        "a timer",
                        visit,
                        "<bpmn:intermediateCatchEvent id=\"visit_site\" />",
                        "intermediateCatchEvent is not allowed"),
                bad(
                        "waiting for the job executor, which is off",
                        task,
                        "<bpmn:userTask camunda:asyncBefore=\"true\" id=\"visit_site\"",
                        "asyncBefore is not allowed"),
                bad(
                        "an assignee by expression",
                        task,
                        "<bpmn:userTask camunda:assignee=\"${x}\" id=\"visit_site\"",
                        "assignee is not allowed"),
                bad(
                        "a group of nobody",
                        "camunda:candidateGroups=\"REVIEWER\"",
                        "camunda:candidateGroups=\"ADMINISTRATOR\"",
                        "INTAKE, REVIEWER or APPROVER"),
                bad(
                        "a dead end",
                        "<bpmn:sequenceFlow id=\"measured\" sourceRef=\"measure_site\" targetRef=\"review_case\" />",
                        "",
                        "exactly one flow leaves measure_site"),
                bad(
                        "steps in a circle",
                        "sourceRef=\"measure_site\" targetRef=\"review_case\"",
                        "sourceRef=\"measure_site\" targetRef=\"measure_site\"",
                        "no path leads from measure_site to an end"),
                bad(
                        "no end",
                        "<bpmn:endEvent id=\"document_delivered\" name=\"交付した\" />",
                        "<bpmn:userTask id=\"document_delivered\" name=\"x\" camunda:formKey=\"own-step\" camunda:candidateGroups=\"INTAKE\" />",
                        "an end event is missing"),
                bad(
                        "two ways at once",
                        "<bpmn:sequenceFlow id=\"measured\"",
                        "<bpmn:sequenceFlow id=\"twice\" sourceRef=\"measure_site\" targetRef=\"visit_site\" />\n    <bpmn:sequenceFlow id=\"measured\"",
                        "exactly one flow leaves measure_site"),
                bad(
                        "issuance without a decision",
                        "sourceRef=\"measure_site\" targetRef=\"review_case\"",
                        "sourceRef=\"measure_site\" targetRef=\"request_issuance\"",
                        "the case goes to review_case, not to request_issuance"),
                bad(
                        "approval without a draft",
                        "sourceRef=\"measure_site\" targetRef=\"review_case\"",
                        "sourceRef=\"measure_site\" targetRef=\"approve_draft\"",
                        "the case goes to review_case, not to approve_draft"),
                bad(
                        "a remand that approves",
                        "sourceRef=\"approval_outcome_known\" targetRef=\"review_case\"",
                        "sourceRef=\"approval_outcome_known\" targetRef=\"request_issuance\"",
                        "the case goes to review_case, not to request_issuance"),
                bad(
                        "a draft that nobody approves",
                        "sourceRef=\"check_law\" targetRef=\"approve_draft\"",
                        "sourceRef=\"check_law\" targetRef=\"request_issuance\"",
                        "no path leads to approve_draft"),
                bad(
                        "a step behind the decision",
                        "${review_outcome == 'DECIDED'}</bpmn:conditionExpression>\n    </bpmn:sequenceFlow>",
                        "${review_outcome == 'DECIDED'}</bpmn:conditionExpression>\n    </bpmn:sequenceFlow><!-- -->",
                        ""),
                bad(
                        "no intake",
                        "sourceRef=\"application_arrived\" targetRef=\"record_intake\"",
                        "sourceRef=\"application_arrived\" targetRef=\"review_case\"",
                        "a case begins with record_intake"),
                bad(
                        "no step for corrections",
                        "<bpmn:userTask id=\"answer_correction\" name=\"申請者が補正に答える\" camunda:formKey=\"answer-correction\" />",
                        "",
                        "the step answer_correction is missing"),
                bad(
                        "no withdrawal",
                        "messageRef=\"application_withdrawn\"",
                        "messageRef=\"guidance_given\"",
                        "the branch that begins with the message application_withdrawn is missing"),
                bad(
                        "a withdrawal that does not end the case",
                        "isInterrupting=\"true\"",
                        "isInterrupting=\"false\"",
                        "ends the case"),
                bad(
                        "an unknown message",
                        "name=\"opinion_requested\"",
                        "name=\"other_message\"",
                        "nobody sends a message other_message"),
                bad(
                        "the standard model's place",
                        "id=\"test-visit.v1\"",
                        "id=\"application_lifecycle\"",
                        "has the id test-visit.v1, not application_lifecycle"),
                bad(
                        "another procedure's place",
                        "id=\"test-visit.v1\"",
                        "id=\"test-copy.v1\"",
                        "has the id test-visit.v1"),
                bad("no time to live", " camunda:historyTimeToLive=\"P30D\"", "", "historyTimeToLive is missing"),
                bad(
                        "a time to live by expression",
                        "historyTimeToLive=\"P30D\"",
                        "historyTimeToLive=\"${x}\"",
                        "historyTimeToLive"),
                bad(
                        "a second element of one id",
                        "<bpmn:userTask id=\"measure_site\"",
                        "<bpmn:userTask id=\"visit_site\"",
                        "stands here for the second time"),
                bad(
                        "a document type",
                        "<bpmn:definitions",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<bpmn:definitions",
                        "a document type or an entity is not allowed"),
                bad(
                        "an entity bomb",
                        "<bpmn:definitions",
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<bpmn:definitions",
                        "a document type or an entity is not allowed"),
                bad("no XML", "</bpmn:definitions>", "</bpmn:definition>", "this is no XML"),
                bad(
                        "too much",
                        "</bpmn:definitions>",
                        "</bpmn:definitions>" + " ".repeat(ModelFile.MAX_BYTES),
                        "larger than"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badModels")
    void everyBadModelIsRefusedForItsReason(String what, String model, String reason) {
        List<DefinitionFinding> findings = check(GOOD, model.getBytes(StandardCharsets.UTF_8));
        if (reason.isEmpty()) {
            assertEquals(List.of(), findings, "the measure itself: a harmless change is none");
            return;
        }
        Optional<DefinitionFinding> found = findings.stream()
                .filter(finding -> finding.message().contains(reason))
                .findFirst();
        assertTrue(found.isPresent(), what + ": " + findings);
        assertEquals(OwnProcess.FILE, found.get().file());
        assertTrue(found.get().line() >= 1, findings.toString());
    }

    @Test
    void aGoodModelHasNoFindingsAndTellsItsSteps() {
        assertEquals(List.of(), OwnProcess.check(GOOD, definition(GOOD)));
        List<OwnStep> steps = OwnProcess.steps(GOOD.file(OwnProcess.FILE).orElseThrow());
        assertEquals(
                List.of(
                        new OwnStep("visit_site", "現地を見る", Role.REVIEWER, List.of(OwnStepOutcome.values())),
                        new OwnStep("measure_site", "現地を測り直す", Role.REVIEWER, List.of(OwnStepOutcome.PASSED)),
                        new OwnStep("check_law", "条文と照らし合わせる", Role.INTAKE, List.of(OwnStepOutcome.PASSED))),
                steps);
    }

    @Test
    void theLineIsThatOfTheElement() {
        String model = good().replace("id=\"check_law\" name", "camunda:dueDate=\"x\" id=\"check_law\" name");
        int line = good().substring(0, good().indexOf("id=\"check_law\"")).split("\n", -1).length;
        assertEquals(
                List.of("process.bpmn:" + line + ": dueDate is not allowed in userTask"),
                check(GOOD, model.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(DefinitionFinding::toString)
                        .toList());
    }

    /** The standard models themselves keep what is asked of others. */
    @Test
    void theStandardModelsAreGoodModelsToo() {
        assertEquals(List.of(), check(GOOD, standard(GOOD, Lifecycle.APPLICATION)));
        ProcedureFolder notification = folder(TestProcedures.folder().resolve("test-notification/v1"));
        assertEquals(List.of(), check(notification, standard(notification, Lifecycle.NOTIFICATION)));
        assertFalse(check(notification, standard(notification, Lifecycle.APPLICATION))
                .isEmpty());
        ProcedureFolder copy = folder(TestProcedures.folder().resolve("test-copy/v1"));
        assertEquals(List.of(), check(copy, standard(copy, Lifecycle.APPLICATION)));
    }

    @Test
    void theApprovalIsLeftOutOnlyWhereNobodyApproves() {
        ProcedureFolder copy = folder(TestProcedures.folder().resolve("test-copy/v1"));
        assertEquals(List.of(), check(copy, withoutApproval(copy)));
        assertTrue(check(GOOD, withoutApproval(GOOD)).stream()
                .anyMatch(finding -> finding.message().equals("the step approve_draft is missing")));
    }

    private static byte[] withoutApproval(ProcedureFolder folder) {
        return new String(standard(folder, Lifecycle.APPLICATION), StandardCharsets.UTF_8)
                .replaceAll("(?s)<bpmn:userTask id=\"approve_draft\".*?</bpmn:userTask>", "")
                .replaceAll("(?s)<bpmn:exclusiveGateway id=\"approval_outcome_known\".*?</bpmn:exclusiveGateway>", "")
                .replaceAll("<bpmn:(incoming|outgoing)>(drafted|remanded|approved)</bpmn:(incoming|outgoing)>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"(approved_or_not|remanded)\"[^>]*/>", "")
                .replaceAll(
                        "(?s)<bpmn:sequenceFlow id=\"(drafted|approved|next_level|remanded_to_step)\"((?!</bpmn:sequenceFlow>).)*</bpmn:sequenceFlow>",
                        "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] standard(ProcedureFolder folder, Lifecycle lifecycle) {
        return OwnProcess.standard(folder, lifecycle).getBytes(StandardCharsets.UTF_8);
    }
}
