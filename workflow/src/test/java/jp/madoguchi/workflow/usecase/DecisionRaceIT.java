package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Race;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R4: whoever acts at the same moment on one case, one wins, and everything is there once. */
class DecisionRaceIT {
    private static final Set<String> TOO_LATE = Set.of("AlreadyHandled", "NotAllowedNow");

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final Journey journey = new Journey();

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    @BeforeEach
    void publish() throws Exception {
        uc(PublishProcedures.class).publish(TestProcedures.folder());
    }

    @Test
    void aFewRacesHaveOneWinnerEach() throws Exception {
        races(15);
    }

    @Test
    @Tag("long")
    void aThousandRacesHaveOneWinnerEach() throws Exception {
        races(Integer.getInteger("madoguchi.races", 1000));
    }

    private void races(int count) throws Exception {
        int[] winners = new int[6];
        for (int i = 0; i < count; i++) {
            ApplicationId id = drafted(i % 2 == 0);
            long version = version(id);
            Official approver = Journey.steppedUp(People.APPROVER);
            Official second = Journey.steppedUp(People.APPROVER_TWO);
            Race race = new Race()
                    .add("approve", () -> uc(ApproveDraft.class).approve(approver, id, version))
                    .add("approve too", () -> uc(ApproveDraft.class).approve(second, id, version))
                    .add("claim", () -> uc(ClaimCase.class).claim(People.EISEI_REVIEWER, id, version));
            if (i % 3 == 0) {
                race.add("withdraw", () -> uc(WithdrawApplication.class)
                        .withdraw(People.SHOKUDO.asApplicant(), id, "不要"));
            } else {
                race.add("remand", () -> uc(RemandDraft.class)
                        .remand(second, id, version, ApprovalStep.DRAFTING, "理由を書いてください"));
            }
            winners[checked(id, race.run())]++;
        }
        int decided = winners[0] + winners[1];
        System.out.println("races " + count + ": approved " + decided + ", claimed " + winners[2] + ", remanded or"
                + " withdrawn " + winners[3] + ", claimed and then withdrawn " + winners[4]);
    }

    /** Which contender won; what everybody else was told and what is in the database is as after that act alone. */
    private int checked(ApplicationId id, List<Race.Outcome> outcomes) {
        List<Race.Outcome> won = outcomes.stream().filter(Race.Outcome::won).toList();
        String told = outcomes.toString();
        outcomes.stream()
                .filter(outcome -> !outcome.won())
                .forEach(lost -> assertTrue(TOO_LATE.contains(lost.refusal()), told));
        List<String> names = won.stream().map(Race.Outcome::contender).toList();
        // A withdrawal takes no version: it may follow a claim, as it may follow any step before the disposition.
        boolean claimedThenWithdrawn = names.equals(List.of("claim", "withdraw"));
        assertTrue(won.size() == 1 || claimedThenWithdrawn, told);
        boolean decided = names.get(0).startsWith("approve");
        boolean withdrawn = names.contains("withdraw");
        assertEquals(decided ? 1 : 0, count("select count(*) from disposition where application_id = ?", id));
        assertEquals(decided ? 1 : 0, acts(id, "DISPOSITION_MADE"));
        assertEquals(decided ? 1 : 0, acts(id, "DRAFT_APPROVED"));
        assertEquals(names.contains("remand") ? 1 : 0, acts(id, "DRAFT_REMANDED"));
        assertEquals(withdrawn ? 1 : 0, acts(id, "APPLICATION_WITHDRAWN"));
        assertEquals(
                decided ? 1 : 0,
                count("select count(*) from outbox where kind = 'ISSUE_DOCUMENT' and application_id = ?", id));
        assertEquals(
                withdrawn ? 1 : 0,
                count("select count(*) from outbox where message_key like '%:WITHDRAWN:%' and application_id = ?", id));
        return claimedThenWithdrawn
                ? 4
                : List.of("approve", "approve too", "claim").contains(names.get(0))
                        ? List.of("approve", "approve too", "claim").indexOf(names.get(0))
                        : 3;
    }

    private long acts(ApplicationId id, String act) {
        return database.number(
                "select count(*) from journal_entry where application_id = ? and act = ?", id.value(), act);
    }

    private long count(String sql, ApplicationId id) {
        return database.number(sql, id.value());
    }

    private long version(ApplicationId id) {
        return database.number("select version from application where application_id = ?", id.value());
    }

    private ApplicationId drafted(boolean grant) throws Exception {
        ApplicationId id = journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit");
        database.update(
                "update outbox set delivered_at = now() where delivered_at is null and kind <> 'START_PROCESS'");
        journey.deliver();
        database.update("update application set signature_state = 'VERIFIED' where application_id = '" + id + "'");
        long version = uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version(id));
        Proposal proposal = grant
                ? new Proposal.Grant("", List.of())
                : new Proposal.Refusal(RefusalGround.SUBSTANTIVE, "基準に合いません", "審査基準第1");
        uc(DraftDisposition.class).draft(People.EISEI_REVIEWER, id, version, proposal);
        return id;
    }

    /** The bad twin: acts that look before they hold the row, as if there were no lock; the harness sees two winners. */
    @Test
    void withoutTheLockTwoWin() throws Exception {
        ApplicationId id = drafted(true);
        long seen = version(id);
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        List<Race.Outcome> outcomes = new Race()
                .add("one", () -> careless(id.value(), seen, bothHaveLooked))
                .add("two", () -> careless(id.value(), seen, bothHaveLooked))
                .run();
        assertEquals(
                2, new ArrayList<>(outcomes).stream().filter(Race.Outcome::won).count());
    }

    private void careless(UUID id, long seen, CyclicBarrier bothHaveLooked) throws Exception {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery("select version from application where application_id = '" + id + "'")) {
            row.next();
            if (row.getLong(1) != seen) {
                throw new IllegalStateException("too late");
            }
            bothHaveLooked.await();
            try (Statement change = connection.createStatement()) {
                change.execute("update application set version = version + 1 where application_id = '" + id + "'");
            }
        }
    }
}
