package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.inbox.KeepFilters;
import jp.madoguchi.workflow.usecase.inbox.KeepMemo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InboxFilterIT {
    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private ApplicationId filed(String delivery, String note) throws Exception {
        ApplicationId id = journey.draft(
                People.YAMADA,
                "test-tag",
                Journey.answers("山田 太郎").with("delivery", delivery).with("note", note));
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        return id;
    }

    private List<ApplicationId> found(InboxCriteria criteria) throws Exception {
        List<ApplicationId> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            InboxPage page = uc(ShowInbox.class)
                    .page(
                            People.REVIEWER,
                            new InboxFilter(
                                    InboxFilter.Tab.ALL,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    criteria),
                            cursor);
            assertTrue(page.rows().size() <= criteria.most());
            page.rows().forEach(row -> all.add(row.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private static InboxCriteria containing(String text) {
        return new InboxCriteria(
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                InboxCriteria.PAGE);
    }

    @Test
    void casesAreFoundByAnswersAndByNotes() throws Exception {
        ApplicationId one = filed("post", "赤い屋根の家");
        ApplicationId other = filed("counter", "青い屋根の家");
        assertEquals(List.of(one), found(containing("赤い屋根")));
        assertTrue(found(containing("屋根")).containsAll(List.of(one, other)));
        InboxCriteria post = new InboxCriteria(
                Optional.of("屋根"),
                Optional.of("delivery"),
                Optional.of("郵送"),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                1);
        List<ApplicationId> posted = found(post);
        assertTrue(posted.contains(one), posted + " " + answers(one));
        assertFalse(posted.contains(other));
        uc(KeepMemo.class).note(People.INTAKE, other, "電話で確認：カモメ100%_");
        assertEquals(List.of(other), found(containing("カモメ100%_")));
        assertEquals(List.of(), found(containing("カモメ%")), "nothing stands for anything");
        assertEquals(1, uc(KeepMemo.class).of(People.REVIEWER, other).notes().size());
        assertThrows(NotFound.class, () -> uc(KeepMemo.class).of(People.EISEI_REVIEWER, other));
        Official auditor = new Official(
                People.REVIEWER_TWO.id(),
                People.MINATO,
                "監査",
                Set.of(new RoleInOffice(People.SHIMIN, Role.AUDITOR)),
                null);
        assertThrows(Forbidden.class, () -> uc(KeepMemo.class).note(auditor, other, "見た"));
    }

    private long answers(ApplicationId id) {
        return installation.database().number("select count(*) from inbox_answer where application_id = ?", id.value());
    }

    @Test
    void labelsAndFollowUpDatesAreApartFromTheDueDay() throws Exception {
        ApplicationId id = filed("post", "ラベル");
        LocalDate due = uc(OpenCase.class).open(People.REVIEWER, id).dueOn().orElseThrow();
        LocalDate tomorrow = LocalDate.now(Installation.CLOCK).plusDays(1);
        uc(KeepMemo.class).organize(People.INTAKE, id, Optional.of(tomorrow), List.of("要電話", " ", "要電話"));
        InboxCriteria label = new InboxCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("要電話"),
                false,
                Optional.empty(),
                false,
                50);
        assertEquals(List.of(id), found(label));
        InboxCriteria followUp = new InboxCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                false,
                50);
        assertFalse(found(followUp).contains(id));
        Installation.CLOCK.forward(Duration.ofDays(1));
        assertTrue(found(followUp).contains(id));
        assertEquals(due, uc(OpenCase.class).open(People.REVIEWER, id).dueOn().orElseThrow());
        assertThrows(NotAllowedNow.class, () -> uc(KeepMemo.class)
                .organize(People.INTAKE, id, Optional.empty(), List.of("1", "2", "3", "4", "5", "6")));
        uc(KeepMemo.class).organize(People.INTAKE, id, Optional.empty(), List.of());
        assertEquals(List.of(), found(label));
    }

    @Test
    void savedFiltersAreOnesOwn() throws Exception {
        KeepFilters filters = uc(KeepFilters.class);
        filters.save(People.INTAKE, "電話待ち", "tab=all&label=%E8%A6%81%E9%9B%BB%E8%A9%B1");
        filters.save(People.INTAKE, "電話待ち", "tab=mine");
        assertEquals(Map.of("電話待ち", "tab=mine"), filters.of(People.INTAKE));
        assertEquals(Map.of(), filters.of(People.REVIEWER));
        assertThrows(NotAllowedNow.class, () -> filters.save(People.INTAKE, " ", "tab=mine"));
        filters.forget(People.INTAKE, "電話待ち");
        assertEquals(Map.of(), filters.of(People.INTAKE));
    }
}
