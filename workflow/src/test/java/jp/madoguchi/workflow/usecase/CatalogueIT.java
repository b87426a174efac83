package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DocumentDefinition.Outcome;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of every folder in {@code procedures/}, on its own day, by use cases on the real database: filled in, its
 * files attached, frozen, signed, filed, handled, decided as the example says, issued, downloaded and verified. A new
 * folder is driven without a change here.
 */
class CatalogueIT {
    private static final Path PROCEDURES = Path.of("../procedures");
    private static final Set<String> FILEABLE = Set.of("grant", "refusal");

    private final Installation installation = Installation.shared();

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleReachesItsOutcome() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, List<Example>> examples = new TreeMap<>();
        for (Path path : ProcedureFolder.versionsBelow(PROCEDURES)) {
            ProcedureFolder folder = ProcedureFolder.read(path);
            Compilation compilation = new DefinitionCompiler().compile(folder);
            if (compilation.hasErrors() || compilation.definition().isEmpty()) {
                tests.add(DynamicTest.dynamicTest(
                        folder.id() + "/v" + folder.version() + " can be published",
                        () -> fail(compilation.findings().toString())));
                continue;
            }
            ProcedureDefinition definition = compilation.definition().get();
            OfficeId office = new OfficeId(definition.officeId());
            Staff.of(office).hold(office, definition.decision().steps());
            for (var opinion : definition.review().opinions()) {
                Staff.of(new OfficeId(opinion.office()));
            }
            examples.put(folder.id(), definition.examples());
        }
        uc(PublishProcedures.class).publish(PROCEDURES);
        // Published definitions are loaded without their examples.
        for (Map.Entry<String, List<Example>> folder : examples.entrySet()) {
            PublishedProcedure procedure = uc(FindProcedures.class).one(folder.getKey());
            for (Example example : folder.getValue()) {
                tests.add(DynamicTest.dynamicTest(
                        procedure.key() + " " + example.name(), () -> drive(procedure, example)));
            }
            Example granted = folder.getValue().stream()
                    .filter(example -> example.outcome().equals("grant"))
                    .findFirst()
                    .orElseThrow();
            tests.add(DynamicTest.dynamicTest(procedure.key() + " corrected twice", () -> correct(procedure, granted)));
            tests.add(DynamicTest.dynamicTest(procedure.key() + " withdrawn", () -> withdraw(procedure, granted)));
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private void drive(PublishedProcedure procedure, Example example) throws Exception {
        DrivenExample driven = new DrivenExample(procedure, example);
        Set<String> refusedFiles = driven.refusedFiles();
        Evaluation typed = uc(OpenApplication.class)
                .open(driven.party().asApplicant(), driven.id())
                .evaluation();
        assertAsExpected(example, typed, refusedFiles);
        if (!FILEABLE.contains(example.outcome())) {
            assertNotFileable(driven.party(), driven.id(), example, refusedFiles);
            return;
        }
        assertEquals(Set.of(), refusedFiles);
        driven.file();
        CaseView arrived = driven.seen();
        assertAsExpected(example, arrived.evaluation(), Set.of());
        assertEquals(SignatureState.VERIFIED, arrived.signature().state());
        assertEquals(arrived.clock().standard().lastDay(), arrived.dueOn().orElseThrow());
        assertTrue(arrived.dueOn().orElseThrow().isAfter(example.today()));
        boolean granted = example.outcome().equals("grant");
        driven.recordIntake();
        driven.finish(granted);
        assertIssued(procedure, driven.party(), driven.id(), granted);
    }

    /** The first example of each procedure that is granted: asked to correct twice, and still granted. */
    private void correct(PublishedProcedure procedure, Example example) throws Exception {
        DrivenExample driven = new DrivenExample(procedure, example);
        driven.file();
        driven.correct();
        assertEquals(ApplicationState.ARRIVED, driven.seen().state());
        driven.recordIntake();
        driven.correct();
        assertTrue(driven.seen().state().isCorrectable());
        driven.finish(true);
        assertIssued(procedure, driven.party(), driven.id(), true);
        assertEquals(2, driven.seen().corrections().size());
    }

    /** Withdrawn at the formal check, and in the middle of the review. */
    private void withdraw(PublishedProcedure procedure, Example example) throws Exception {
        for (boolean reviewed : new boolean[] {false, true}) {
            DrivenExample driven = new DrivenExample(procedure, example);
            driven.file();
            if (reviewed) {
                driven.recordIntake();
            }
            driven.withdraw();
            assertEquals(ApplicationState.WITHDRAWN, driven.seen().state());
            assertEquals(Set.of(), driven.seen().acts());
            assertEquals(List.of(), driven.seen().documents());
        }
    }

    private void assertNotFileable(Party party, ApplicationId id, Example example, Set<String> refusedFiles) {
        assertEquals("not-fileable", example.outcome());
        FindingsRemain remain = assertThrows(FindingsRemain.class, () -> uc(FreezeApplication.class)
                .freeze(party.asApplicant(), id, Optional.empty()));
        Map<String, List<String>> blocking = codes(remain.findings(), refusedFiles);
        assertFalse(blocking.isEmpty() && refusedFiles.isEmpty());
        blocking.forEach((path, codes) ->
                assertTrue(example.findings().getOrDefault(path, List.of()).containsAll(codes), path + codes));
    }

    /** What the example promises holds for the stored application as well. */
    private static void assertAsExpected(Example example, Evaluation evaluation, Set<String> refusedFiles) {
        Map<String, List<String>> expected = new LinkedHashMap<>(example.findings());
        refusedFiles.forEach(expected::remove);
        assertEquals(expected, codes(evaluation.findings(), refusedFiles));
        example.feeYen().ifPresent(fee -> assertEquals(Optional.of(fee), evaluation.feeYen()));
        example.route().ifPresent(route -> assertEquals(Optional.of(route), evaluation.route()));
        example.visible().forEach(path -> assertTrue(evaluation.isVisible(path), path));
        example.hidden().forEach(path -> assertFalse(evaluation.isVisible(path), path));
        example.computed()
                .forEach((path, value) ->
                        assertEquals(plain(value), plain(evaluation.computed().get(path)), path));
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private static Map<String, List<String>> codes(List<Finding> findings, Set<String> without) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (!without.contains(finding.path())) {
                codes.computeIfAbsent(finding.path(), path -> new ArrayList<>()).add(finding.code());
            }
        }
        return codes;
    }

    private void assertIssued(PublishedProcedure procedure, Party party, ApplicationId id, boolean granted)
            throws Exception {
        ApplicationStatus status = uc(TrackApplication.class).status(party.asApplicant(), id);
        ProcedureDefinition definition = procedure.definition();
        if (definition.lifecycle() == Lifecycle.NOTIFICATION) {
            assertTrue(granted, "a notification is handled, never refused");
            assertEquals(ApplicationState.COMPLETED, status.state());
        } else {
            assertEquals(ApplicationState.ISSUED, status.state());
            assertEquals(granted, status.decision().orElseThrow().granted());
        }
        Outcome outcome = granted ? Outcome.GRANT : Outcome.REFUSAL;
        boolean hasDocument = definition.documents().stream().anyMatch(document -> document.outcome() == outcome);
        CaseView view = uc(OpenCase.class).open(Staff.of(procedure.office()).reviewer(), id);
        assertEquals(hasDocument ? 1 : 0, view.documents().size());
        if (hasDocument) {
            boolean electronic = Way.ofDocument(definition, view.answers()) == Way.ELECTRONIC;
            assertEquals(electronic ? 1 : 0, status.documents().size());
            Actor reader = electronic
                    ? party.asApplicant()
                    : Staff.of(procedure.office()).reviewer();
            assertVerified(reader, id, view.documents().get(0));
        }
    }

    private void assertVerified(Actor reader, ApplicationId id, DocumentRow issued) throws Exception {
        byte[] document =
                uc(DownloadDocument.class).download(reader, id, issued.number()).bytes();
        DocumentVerdict verdict = uc(VerifyDocument.class).byUpload(document);
        assertEquals(DocumentVerdict.Standing.STOOD_BY, verdict.standing());
        assertEquals(Verdict.VALID, verdict.report().orElseThrow().verdict());
        assertEquals(issued.documentNumber(), verdict.copy().orElseThrow().documentNumber());
        byte[] changed = document.clone();
        changed[document.length / 3] ^= 1;
        assertNotEquals(
                Verdict.VALID,
                uc(VerifyDocument.class)
                        .byUpload(changed)
                        .report()
                        .orElseThrow()
                        .verdict());
    }
}
