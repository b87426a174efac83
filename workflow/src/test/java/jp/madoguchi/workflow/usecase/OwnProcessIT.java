package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.bpmn.OwnProcesses;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A procedure that brings its own process model, from arrival to issuance, and a later version that brings another. */
class OwnProcessIT {
    private static final Path LATER = Path.of("src/test/resources/procedures-later");
    private static final String MODELS = "select count(*) from act_re_procdef where key_ like 'test-visit.v%'";

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @TempDir
    Path folder;

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.SHIMIN);
        TestProcedures.publish();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(staff.reviewer(), id);
    }

    private ApplicationId taken(String procedure) throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, procedure);
        journey.deliver();
        uc(RecordIntake.class).record(staff.intake(), id, seen(id).version());
        return id;
    }

    private void step(Official by, ApplicationId id, String element, OwnStepOutcome outcome, String note)
            throws Exception {
        uc(CompleteOwnStep.class).complete(by, id, seen(id).version(), element, outcome, note);
    }

    private void draft(ApplicationId id) throws Exception {
        uc(DraftDisposition.class).draft(Journey.steppedUp(staff.reviewer()), id, seen(id).version(), ChainCase.GRANT);
    }

    private void approve(ApplicationId id) throws Exception {
        uc(ApproveDraft.class).approve(Journey.steppedUp(staff.approvers().get(0)), id, seen(id).version());
    }

    private void refusedAsOpen(Executable act) {
        assertEquals(
                NotAllowedNow.Reason.STEP_OPEN,
                assertThrows(NotAllowedNow.class, act).reason());
    }

    private void issued(ApplicationId id) throws Exception {
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(id).state());
    }

    private Path copy(String id, String from) throws Exception {
        Path target = Files.createDirectories(folder.resolve(id).resolve("v1"));
        try (Stream<Path> files = Files.list(TestProcedures.folder().resolve("test-visit/v1"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        target.resolve(file.getFileName()),
                        Files.readString(file).replace(from, id));
            }
        }
        return target;
    }

    /** A start with a deployed model other than the published one stops, and goes on once it is that one again. */
    @Test
    void aModelThatIsNotThePublishedOneStopsTheStart() {
        String bytes = "update act_ge_bytearray set bytes_ = %s where name_ like 'test-visit.v1%%'";
        uc(OwnProcesses.class).requireFit();
        assertEquals(1, installation.database().update(bytes.formatted("bytes_ || '\\x20'::bytea")));
        try {
            IllegalStateException stopped = assertThrows(
                    IllegalStateException.class, () -> uc(OwnProcesses.class).requireFit());
            assertTrue(String.valueOf(stopped.getMessage()).contains("test-visit.v1"), stopped.getMessage());
        } finally {
            installation.database().update(bytes.formatted("substring(bytes_ for octet_length(bytes_) - 1)"));
        }
        uc(OwnProcesses.class).requireFit();
    }

    @Test
    void aCaseGoesByItsOwnModelFromArrivalToIssuance() throws Exception {
        ApplicationId id = taken("test-visit");
        CaseView view = seen(id);
        assertEquals("現地を見る", view.ownSteps().waiting().orElseThrow().name());
        assertTrue(view.acts().contains(CaseAct.COMPLETE_STEP), view.acts().toString());
        assertFalse(view.acts().contains(CaseAct.DRAFT), view.acts().toString());
        assertFalse(
                view.acts().contains(CaseAct.REQUEST_CORRECTION), view.acts().toString());
        refusedAsOpen(() -> draft(id));

        assertThrows(Forbidden.class, () -> step(staff.intake(), id, "visit_site", OwnStepOutcome.PASSED, ""));
        assertThrows(
                NotFound.class,
                () -> step(Staff.of(People.EISEI).reviewer(), id, "visit_site", OwnStepOutcome.PASSED, ""));
        assertThrows(NotAllowedNow.class, () -> step(staff.reviewer(), id, "check_law", OwnStepOutcome.PASSED, ""));
        assertThrows(NotAllowedNow.class, () -> step(staff.reviewer(), id, "visit_site", OwnStepOutcome.FAILED, " "));
        assertThrows(
                NotAllowedNow.class,
                () -> step(staff.reviewer(), id, "visit_site", OwnStepOutcome.PASSED, "あ".repeat(10_001)));
        long version = seen(id).version();
        step(staff.reviewer(), id, "visit_site", OwnStepOutcome.FAILED, "幅が図面とちがう。");
        assertThrows(AlreadyHandled.class, () -> uc(CompleteOwnStep.class)
                .complete(staff.reviewer(), id, version, "measure_site", OwnStepOutcome.PASSED, ""));
        assertEquals("measure_site", seen(id).ownSteps().waiting().orElseThrow().element());
        assertThrows(NotAllowedNow.class, () -> step(staff.reviewer(), id, "measure_site", OwnStepOutcome.FAILED, "x"));
        step(staff.reviewer(), id, "measure_site", OwnStepOutcome.PASSED, "4.02 m。");
        assertTrue(seen(id).ownSteps().waiting().isEmpty());
        assertTrue(seen(id).acts().contains(CaseAct.DRAFT));

        draft(id);
        assertEquals("check_law", seen(id).ownSteps().waiting().orElseThrow().element());
        refusedAsOpen(() -> approve(id));
        refusedAsOpen(
                () -> uc(RemandDraft.class).remand(staff.approvers().get(0), id, seen(id).version(), "drafting", "理由"));
        step(staff.intake(), id, "check_law", OwnStepOutcome.PASSED, "");
        approve(id);
        issued(id);
        assertEquals(
                List.of("現地を見る FAILED", "現地を測り直す PASSED", "条文と照らし合わせる PASSED"),
                seen(id).ownSteps().done().stream()
                        .map(done -> done.name() + " " + done.outcome())
                        .toList());
        assertEquals(
                3,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where application_id = ? and act = 'OWN_STEP_COMPLETED'",
                                id.value()));
    }

    @Test
    void aWithdrawalEndsACaseThatWaitsAtAnOwnStep() throws Exception {
        ApplicationId id = taken("test-visit");
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, "都合により");
        assertEquals(ApplicationState.WITHDRAWN, seen(id).state());
        assertTrue(seen(id).ownSteps().waiting().isEmpty());
    }

    @Test
    void aLaterVersionWithAnotherModelLeavesRunningCasesInTheirs() throws Exception {
        Path rolling = folder.resolve("rolling-visit");
        copy("rolling-visit", "test-visit");
        uc(PublishProcedures.class).publish(folder);
        ApplicationId old = taken("rolling-visit");
        Path second = Files.createDirectories(rolling.resolve("v2"));
        try (Stream<Path> files = Files.list(LATER.resolve("test-visit/v2"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        second.resolve(file.getFileName()),
                        Files.readString(file).replace("test-visit", "rolling-visit"));
            }
        }
        uc(PublishProcedures.class).publish(folder);
        ApplicationId young = taken("rolling-visit");
        assertEquals(1, seen(old).procedure().key().version());
        assertEquals(2, seen(young).procedure().key().version());
        assertEquals("visit_site", seen(old).ownSteps().waiting().orElseThrow().element());
        assertTrue(seen(young).ownSteps().waiting().isEmpty());
        draft(young);
        approve(young);
        issued(young);
        step(staff.reviewer(), old, "visit_site", OwnStepOutcome.PASSED, "");
        draft(old);
        step(staff.intake(), old, "check_law", OwnStepOutcome.PASSED, "");
        approve(old);
        issued(old);
    }

    @Test
    void aRestartDeploysNothingTwice() throws Exception {
        long before = installation.database().number(MODELS);
        assertTrue(before >= 1);
        uc(PublishProcedures.class).publish(TestProcedures.folder());
        uc(PublishProcedures.class).publish(TestProcedures.folder());
        assertEquals(before, installation.database().number(MODELS));
    }

    @Test
    void aModelWithFindingsIsNotPublished() throws Exception {
        Path model = copy("bad-visit", "test-visit").resolve("process.bpmn");
        Files.writeString(
                model,
                Files.readString(model)
                        .replace(
                                "sourceRef=\"check_law\" targetRef=\"approve_draft\"",
                                "sourceRef=\"check_law\" targetRef=\"request_issuance\""));
        uc(PublishProcedures.class).publish(folder);
        assertThrows(NotFound.class, () -> uc(FindProcedures.class).one("bad-visit"));
        Official administrator = new Official(
                new OfficialId(UUID.randomUUID()),
                People.MINATO,
                "admin",
                Set.of(new RoleInOffice(People.SHIMIN, Role.ADMINISTRATOR)),
                null);
        assertTrue(uc(FindProcedures.class).rejected(administrator).stream()
                .filter(rejected -> rejected.key().procedure().equals("bad-visit"))
                .flatMap(rejected -> rejected.findings().stream())
                .anyMatch(finding -> finding.toString().startsWith("process.bpmn:")));
        assertEquals(
                0, installation.database().number("select count(*) from act_re_procdef where key_ = 'bad-visit.v1'"));
    }
}
