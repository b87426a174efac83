package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.forms.catalogue.Audience;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every procedure in the catalogue, from arrival to issuance. */
class CatalogueIT {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleReachesItsOutcome() throws Exception {
        uc(PublishProcedures.class).publish(Path.of("../procedures"));
        List<DynamicTest> tests = new ArrayList<>();
        for (PublishedProcedure procedure : uc(FindProcedures.class).all()) {
            for (Example example : procedure.definition().examples()) {
                tests.add(DynamicTest.dynamicTest(
                        procedure.key() + " " + example.name(), () -> reachesItsOutcome(procedure, example)));
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    private void reachesItsOutcome(PublishedProcedure procedure, Example example) throws Exception {
        Installation.CLOCK.setTo(example.today());
        boolean business = procedure.definition().audience() == Audience.BUSINESS;
        Party party = business ? People.SHOKUDO : People.YAMADA;
        SigningKey key = business ? People.SHOKUDO_KEY : People.YAMADA_KEY;
        ApplicationId id = draft(party, procedure, example.answers());
        if (!Set.of("grant", "refusal").contains(example.outcome())) {
            assertThrows(FindingsRemain.class, () -> uc(FreezeApplication.class)
                    .freeze(party.asApplicant(), id, Optional.empty()));
            return;
        }
        journey.file(party, id, key);
        journey.deliver();
        Official reviewer = official(procedure, Role.INTAKE, Role.REVIEWER);
        long version = uc(RecordIntake.class).record(reviewer, id, journey.version(reviewer, id));
        boolean grant = example.outcome().equals("grant");
        Proposal proposal = grant
                ? new Proposal.Grant("", List.of("変更があるときは届け出ること。"))
                : new Proposal.Refusal(RefusalGround.SUBSTANTIVE, "要件を満たさない。", "審査基準第1");
        version = uc(DraftDisposition.class).draft(Journey.steppedUp(reviewer), id, version, proposal);
        for (int level = 0; level < procedure.definition().decision().approvalLevels(); level++) {
            Official approver = level % 2 == 0 ? People.APPROVER : People.APPROVER_TWO;
            version = uc(ApproveDraft.class).approve(Journey.steppedUp(approver), id, version);
        }
        journey.deliver();
        ApplicationStatus status = uc(TrackApplication.class).status(party.asApplicant(), id);
        assertEquals(ApplicationState.ISSUED, status.state());
        assertEquals(grant, status.decision().orElseThrow().granted());
        byte[] document =
                uc(DownloadDocument.class).download(party.asApplicant(), id, 1).bytes();
        DocumentVerdict verdict = uc(VerifyDocument.class).byUpload(document);
        assertEquals(DocumentVerdict.Standing.STOOD_BY, verdict.standing());
        assertEquals(Verdict.VALID, verdict.report().orElseThrow().verdict());
        assertTrue(status.expectedBy().isPresent());
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    /** Saves the example; where it names files, attaches files. */
    private ApplicationId draft(Party party, PublishedProcedure procedure, Answers answers) throws Exception {
        ApplicationId id = journey.draft(party, procedure.key().procedure(), answers);
        Map<String, Integer> files = new HashMap<>();
        procedure.definition().form().fields().stream()
                .filter(field -> field.type().id().equals("attachment"))
                .forEach(field ->
                        files.put(field.path(), count(answers.at(field.path().replace("[]", "[0]")))));
        for (Map.Entry<String, Integer> wanted : files.entrySet()) {
            for (int i = 0; i < wanted.getValue(); i++) {
                uc(AttachFile.class)
                        .attach(
                                party.asApplicant(),
                                id,
                                wanted.getKey().replace("[]", "[0]"),
                                "file" + i + ".pdf",
                                PDF);
            }
        }
        return id;
    }

    private static int count(Optional<Object> value) {
        return value.map(files -> files instanceof List<?> list
                        ? (int) list.stream()
                                .filter(file -> AttachmentReference.of(file).isPresent())
                                .count()
                        : 0)
                .orElse(0);
    }

    private static Official official(PublishedProcedure procedure, Role... roles) {
        Official known = procedure.office().equals(People.EISEI) ? People.EISEI_REVIEWER : People.REVIEWER;
        return new Official(
                new OfficialId(UUID.fromString(known.id().toString())),
                procedure.agency(),
                known.displayName(),
                Stream.of(roles)
                        .map(role -> new RoleInOffice(procedure.office(), role))
                        .collect(java.util.stream.Collectors.toSet()),
                null);
    }
}
