package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The inbox's cursor over HTTP: page after page every case once, and a case that arrives meanwhile harms nothing. */
class InboxCursorApiIT {
    private final RunningApplication application = RunningApplication.shared();

    private String arrived() {
        Filing filing = Filing.complete(
                application,
                application.personas().person("yamada"),
                Procedures.RESIDENT_RECORD,
                Procedures.residentRecord());
        filing.arrive().expect(201);
        return filing.id();
    }

    @Test
    void everyCaseComesOnce() {
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            expected.add(arrived());
        }
        Api api = new Desk(
                        application,
                        application.personas().officials("shimin", "REVIEWER").get(0))
                .api();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/inbox?tab=ALL&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            assertTrue(page.path("cases").size() <= 2);
            page.path("cases").forEach(row -> seen.add(row.path("id").asText()));
            cursor = page.path("next").asText("");
            if (seen.size() == 2) {
                arrived();
            }
        } while (!cursor.isEmpty());
        assertTrue(seen.containsAll(expected), seen + " lacks one of " + expected);
        assertEquals(seen.size(), new HashSet<>(seen).size(), "no case twice");
    }
}
