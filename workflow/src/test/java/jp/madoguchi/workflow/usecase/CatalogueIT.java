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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.forms.catalogue.Audience;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DocumentDefinition.Outcome;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.testing.ExampleFiles;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
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
    private static final String STANDARD = "審査基準第1";
    private static final String REASON = "事実を審査基準に照らし、要件を満たさないと認めた。";

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

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
            Staff.of(new OfficeId(compilation.definition().get().officeId()));
            examples.put(folder.id(), compilation.definition().get().examples());
        }
        uc(PublishProcedures.class).publish(PROCEDURES);
        // Published definitions are loaded without their examples.
        for (Map.Entry<String, List<Example>> folder : examples.entrySet()) {
            PublishedProcedure procedure = uc(FindProcedures.class).one(folder.getKey());
            for (Example example : folder.getValue()) {
                tests.add(DynamicTest.dynamicTest(
                        procedure.key() + " " + example.name(), () -> drive(procedure, example)));
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private void drive(PublishedProcedure procedure, Example example) throws Exception {
        Installation.CLOCK.setTo(example.today());
        boolean company = procedure.definition().audience() == Audience.BUSINESS
                && procedure.definition().signature().profiles().contains("registrar");
        Party party = company ? People.SHOKUDO : People.YAMADA;
        SigningKey key = company ? People.SHOKUDO_KEY : People.YAMADA_KEY;
        ApplicationId id = journey.draft(party, procedure.key().procedure(), ExampleFiles.without(example.answers()));
        Set<String> refusedFiles = attach(party, id, example);
        Evaluation typed =
                uc(OpenApplication.class).open(party.asApplicant(), id).evaluation();
        assertAsExpected(example, typed, refusedFiles);
        if (!Set.of("grant", "refusal").contains(example.outcome())) {
            assertNotFileable(party, id, example, refusedFiles);
            return;
        }
        assertEquals(Set.of(), refusedFiles);
        journey.file(party, id, key);
        journey.deliver();
        Staff staff = Staff.of(procedure.office());
        CaseView arrived = uc(OpenCase.class).open(staff.reviewer(), id);
        assertAsExpected(example, arrived.evaluation(), Set.of());
        assertEquals(SignatureState.VERIFIED, arrived.signature().state());
        assertEquals(arrived.clock().standard().lastDay(), arrived.dueOn().orElseThrow());
        assertTrue(arrived.dueOn().orElseThrow().isAfter(example.today()));
        boolean granted = example.outcome().equals("grant");
        journey.pay(staff.intake(), id);
        arrived = uc(OpenCase.class).open(staff.reviewer(), id);
        if (procedure.definition().lifecycle() == Lifecycle.NOTIFICATION) {
            long version = uc(RecordIntake.class).record(staff.intake(), id, arrived.version());
            uc(HandleNotification.class).handle(Journey.steppedUp(staff.intake()), id, version);
        } else {
            decide(procedure, staff, id, granted, arrived.version());
        }
        journey.deliver();
        assertIssued(procedure, party, id, granted);
    }

    /** Attaches what the example names; the paths of fields that refused a file at the door. */
    private Set<String> attach(Party party, ApplicationId id, Example example) throws Exception {
        Set<String> refused = new HashSet<>();
        for (Map.Entry<String, List<AttachmentReference>> field :
                ExampleFiles.in(example.answers()).entrySet()) {
            for (AttachmentReference file : field.getValue()) {
                try {
                    uc(AttachFile.class)
                            .attach(party.asApplicant(), id, field.getKey(), file.name(), ExampleFiles.bytes(file));
                } catch (AttachmentRejected atTheDoor) {
                    refused.add(field.getKey());
                }
            }
        }
        return refused;
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

    private void decide(PublishedProcedure procedure, Staff staff, ApplicationId id, boolean granted, long arrived)
            throws Exception {
        long version = uc(RecordIntake.class).record(staff.intake(), id, arrived);
        Proposal proposal = granted
                ? new Proposal.Grant("", List.of("変更があるときは届け出ること。"))
                : new Proposal.Refusal(RefusalGround.SUBSTANTIVE, REASON, STANDARD);
        version = uc(DraftDisposition.class).draft(Journey.steppedUp(staff.reviewer()), id, version, proposal);
        int levels = procedure.definition().decision().approvalLevels();
        for (int level = 0; level < levels; level++) {
            Official approver = staff.approvers().get(level);
            version = uc(ApproveDraft.class).approve(Journey.steppedUp(approver), id, version);
        }
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
