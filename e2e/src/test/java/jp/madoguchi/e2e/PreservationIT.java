package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Administrators and auditors watch how signatures are kept; others do not. */
class PreservationIT {
    private static final RunningApplication APPLICATION = RunningApplication.shared();
    /** Both were stamped as the honest one; what differs is when they should have been renewed. */
    private static final String OVERDUE = "10000000-0000-4000-8000-000000000001";

    private static final String BATCHES = "select count(*) from evidence_batch";

    private static final String LAPSED = "10000000-0000-4000-8000-000000000002";

    private static final ProductDatabase DATABASE = ProductDatabase.of(APPLICATION);

    /** A batch by the nightly run, made up for as soon as it is found missing, and two that nobody renewed. */
    @BeforeAll
    static void batches() {
        Filing filing = Filing.complete(
                APPLICATION,
                APPLICATION.personas().person("yamada"),
                Procedures.RESIDENT_RECORD,
                Procedures.residentRecord());
        filing.arrive().expect(201);
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        // As if the CRL that completes the signature had been published meanwhile.
        DATABASE.first(
                "update evidence set completed_at = now() where application_id = ?::uuid returning 1", filing.id());
        DATABASE.first("delete from preservation_run returning 1");
        // The product looks once a minute whether a run is missing.
        for (int second = 0; second < 150 && DATABASE.number(BATCHES) == 0; second++) {
            RunningApplication.pause(Duration.ofSeconds(1));
        }
        assertTrue(DATABASE.number(BATCHES) > 0, "no batch was made");
        copy(OVERDUE, "now() - interval '20 days'", "now() + interval '160 days'", "WAITING");
        copy(LAPSED, "now() - interval '200 days'", "now() - interval '20 days'", "LAPSED");
    }

    private static void copy(String id, String renewAt, String until, String result) {
        DATABASE.first(
                "insert into evidence_batch select ?::uuid, agency_id, begun_at, files, " + renewAt + ", " + until
                        + ", 2, tried_at, ? from evidence_batch where renewals = 0 limit 1 returning 1",
                id,
                result);
        DATABASE.first(
                """
                insert into archive_timestamp
                select ?::uuid, chain, number, digest, imprint, token, stamped_at, proves_until from archive_timestamp
                limit 1 returning 1""",
                id);
    }

    @AfterAll
    static void asBefore() {
        for (String table : List.of("archive_timestamp", "evidence_batch")) {
            for (String id : List.of(OVERDUE, LAPSED)) {
                DATABASE.first("delete from " + table + " where batch_id = ?::uuid returning 1", id);
            }
        }
    }

    private static Workbench watching(String role, Screen screen) {
        Workbench workbench = Workbench.open(APPLICATION, APPLICATION.personas().official("shimin", role), screen);
        workbench.page().locator("header a[href$='/official/preservation']").click();
        return workbench;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void administratorAndAuditorSeeWhatIsOverdueFirst(Screen screen) {
        for (String role : List.of("ADMINISTRATOR", "AUDITOR")) {
            try (Workbench workbench = watching(role, screen)) {
                Page page = workbench.page();
                List<String> rows = page.locator("#batches tbody tr").allInnerTexts();
                assertTrue(rows.get(0).contains("期限切れ"), rows.toString());
                assertTrue(rows.get(0).contains("更新できません"), rows.toString());
                assertTrue(rows.get(1).contains("更新が遅れています"), rows.toString());
                assertTrue(rows.get(1).contains("次の処理で"), rows.toString());
                assertTrue(rows.get(2).contains("予定どおり"), rows.toString());
                assertTrue(rows.get(2).contains("SHA-256"), rows.toString());
                assertTrue(page.locator("#overdue").innerText().contains("1件"), "somebody is told");
                workbench.check("preservation-" + role.toLowerCase(Locale.ROOT));
                Complaints.assertQuiet(page);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void itIsToldInEnglishToo(Screen screen) {
        try (Workbench workbench = watching("AUDITOR", screen)) {
            workbench.page().navigate("official/preservation?lang=en");
            workbench.assertSays("Long-term proof of signatures");
            workbench.assertSays("Renewal overdue");
            workbench.check("preservation-en");
        }
    }

    @Test
    void othersAreToldThatTheyMayNotWatch() {
        try (Workbench workbench =
                Workbench.open(APPLICATION, APPLICATION.personas().official("shimin", "REVIEWER"), Screen.DESKTOP)) {
            Page page = workbench.page();
            assertEquals(
                    0, page.locator("header a[href$='/official/preservation']").count());
            page.navigate("official/preservation");
            assertFalse(workbench.main().contains("次の処理"));
            assertEquals(0, page.locator("#batches").count());
            workbench.check("preservation-refused");
        }
    }
}
