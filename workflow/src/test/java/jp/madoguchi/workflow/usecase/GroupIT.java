package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.staffing.AssignGroup;
import jp.madoguchi.workflow.usecase.staffing.KeepGroups;
import jp.madoguchi.workflow.usecase.staffing.TakeNextCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 係: people of an office who share its cases; a group narrows what is offered first and gives nobody a right. */
class GroupIT {
    private static Staff staff;
    private static Staff elsewhere;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final KeepGroups keep = installation.get(KeepGroups.class);
    private final AssignGroup assign = installation.get(AssignGroup.class);

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        elsewhere = Staff.of(OpinionIT.FIRE);
        TestProcedures.publish();
    }

    /** Cases of other tests in the same office wait for nobody here. */
    @BeforeEach
    void emptyQueue() {
        installation
                .database()
                .update(
                        "update inbox set claimed_by = gen_random_uuid() where claimed_by is null and office_id = 'eisei'");
    }

    @AfterEach
    void noGroups() throws Exception {
        for (KeepGroups.Row row : keep.of(staff.supervisor())) {
            keep.remove(staff.supervisor(), row.id());
        }
    }

    private UUID group(String name, Official... members) throws Exception {
        keep.create(staff.supervisor(), People.EISEI, name);
        UUID id = keep.of(staff.supervisor()).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        for (Official member : members) {
            keep.join(staff.supervisor(), id, member.id());
        }
        return id;
    }

    private ApplicationId arrived() throws Exception {
        return journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit");
    }

    private long version(ApplicationId id) {
        return installation.database().number("select version from application where application_id = ?", id.value());
    }

    private Optional<ApplicationId> next(Official official) throws Exception {
        return installation.get(TakeNextCase.class).take(official);
    }

    private List<InboxPage.Row> ofOwnGroup(Official official) throws RuleViolation {
        InboxCriteria own = new InboxCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                true,
                InboxCriteria.PAGE);
        InboxFilter filter =
                new InboxFilter(InboxFilter.Tab.ALL, Optional.empty(), Optional.empty(), Optional.empty(), own);
        return installation
                .get(ShowInbox.class)
                .page(official, filter, Optional.empty())
                .rows();
    }

    @Test
    void membersAreOfferedTheCasesOfTheirGroupFirstAndOthersNotAtAll() throws Exception {
        ApplicationId early = arrived();
        ApplicationId grouped = arrived();
        ApplicationId foreign = arrived();
        UUID permits = group("営業許可係", staff.intake());
        UUID inspections = group("監視指導係");
        assign.assign(staff.intake(), grouped, version(grouped), Optional.of(permits));
        assign.assign(staff.supervisor(), foreign, version(foreign), Optional.of(inspections));
        assertEquals(
                List.of(grouped),
                ofOwnGroup(staff.intake()).stream().map(InboxPage.Row::id).toList());
        assertEquals(Optional.of("営業許可係"), ofOwnGroup(staff.intake()).get(0).group());
        assertEquals(List.of(), ofOwnGroup(staff.reviewer()));
        assertEquals(Optional.of(grouped), next(staff.intake()));
        assertEquals(Optional.of(early), next(staff.intake()));
        assertEquals(Optional.empty(), next(staff.intake()), "what another group has is left to it");
        assertEquals(Optional.empty(), next(staff.reviewer()));
        keep.join(staff.supervisor(), inspections, staff.reviewer().id());
        assertEquals(Optional.of(foreign), next(staff.reviewer()));
    }

    @Test
    void aGroupGivesNoRightAndTakesNone() throws Exception {
        ApplicationId id = arrived();
        UUID permits = group("営業許可係", staff.intake());
        assign.assign(staff.intake(), id, version(id), Optional.of(permits));
        installation.get(ClaimCase.class).claim(staff.reviewer(), id, version(id));
        installation.get(ReleaseCase.class).release(staff.reviewer(), id, version(id));
        assertThrows(NotFound.class, () -> installation.get(OpenCase.class).open(elsewhere.reviewer(), id));
        assertThrows(
                NotAllowedNow.class,
                () -> keep.join(
                        staff.supervisor(), permits, elsewhere.reviewer().id()));
        assertThrows(NotFound.class, () -> assign.assign(elsewhere.intake(), id, version(id), Optional.empty()));
        assertEquals("営業許可係", assign.having(staff.reviewer(), id).orElseThrow().name());
    }

    @Test
    void supervisorsAndAdministratorsOfTheOfficeKeepItsGroups() throws Exception {
        UUID id = group("営業許可係", staff.intake());
        assertThrows(Forbidden.class, () -> keep.create(staff.reviewer(), People.EISEI, "別の係"));
        assertThrows(Forbidden.class, () -> keep.create(elsewhere.supervisor(), People.EISEI, "別の係"));
        assertThrows(Forbidden.class, () -> keep.remove(elsewhere.supervisor(), id));
        assertThrows(NotAllowedNow.class, () -> keep.create(staff.supervisor(), People.EISEI, " 営業許可係 "));
        assertThrows(NotAllowedNow.class, () -> keep.create(staff.supervisor(), People.EISEI, " "));
        assertThrows(NotAllowedNow.class, () -> keep.create(staff.supervisor(), People.EISEI, "あ".repeat(61)));
        assertTrue(keep.of(staff.reviewer()).isEmpty());
        keep.leave(staff.supervisor(), id, staff.intake().id());
        assertThrows(
                NotFound.class,
                () -> keep.leave(staff.supervisor(), id, staff.intake().id()));
        assertEquals(
                3,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where act = 'GROUP_CHANGED' and detail like ?",
                                id + "%"));
    }

    @Test
    void aCaseGoesToAGroupOfItsOwnOfficeAndOnTheVersionThatWasSeen() throws Exception {
        ApplicationId id = arrived();
        UUID permits = group("営業許可係");
        long seen = version(id);
        assign.assign(staff.intake(), id, seen, Optional.of(permits));
        assertThrows(AlreadyHandled.class, () -> assign.assign(staff.intake(), id, seen, Optional.empty()));
        OfficeId other = OpinionIT.FIRE;
        keep.create(elsewhere.supervisor(), other, "予防係");
        UUID foreign = keep.of(elsewhere.supervisor()).get(0).id();
        assertThrows(NotAllowedNow.class, () -> assign.assign(staff.intake(), id, version(id), Optional.of(foreign)));
        keep.remove(elsewhere.supervisor(), foreign);
        keep.remove(staff.supervisor(), permits);
        assertTrue(assign.having(staff.reviewer(), id).isEmpty(), "a group that ended has no cases");
        assertEquals(
                1,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where application_id = ? and act = 'CASE_GROUPED'",
                                id.value()));
    }
}
