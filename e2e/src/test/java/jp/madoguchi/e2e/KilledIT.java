package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt that was shown is never lost: the application is killed while people file. */
@Tag("long")
class KilledIT {
    @TempDir
    private Path folder;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void everyAcknowledgedArrivalIsThereOnceAfterAKill() throws InterruptedException {
        Path data = folder.resolve("data");
        data.toFile().mkdirs();
        RunningApplication first = RunningApplication.start(data, 0);
        List<Thread> applicants = new ArrayList<>();
        for (String person : List.of("yamada", "katsuragi", "suzuki")) {
            Thread applicant = new Thread(() -> fileUntilKilled(first, person));
            applicant.start();
            applicants.add(applicant);
        }
        Patience.until("some filings", acknowledged::size, size -> size >= 6);
        RunningApplication.pause(Duration.ofMillis(137));
        first.kill();
        for (Thread applicant : applicants) {
            applicant.join();
        }

        try (RunningApplication second = RunningApplication.start(data, 0)) {
            Desk desk = new Desk(second, second.personas().official("shimin", "INTAKE"));
            assertEquals(acknowledged.size(), new HashSet<>(acknowledged.values()).size(), "a number was given twice");
            acknowledged.forEach((id, number) -> {
                Answer inbox = desk.api().get("/inbox?arrivalNumber=" + number).expect(200);
                assertEquals(1, inbox.json().path("cases").size(), inbox.toString());
                assertEquals(id, inbox.json().path("cases").path(0).path("id").asText());
                Patience.until(
                        "exactly one process for " + number,
                        () -> desk.open(id).path("acts").toString(),
                        acts -> acts.contains("RECORD_INTAKE"));
            });
            assertTrue(acknowledged.size() >= 6);
        }
    }

    private void fileUntilKilled(RunningApplication application, String person) {
        try {
            while (true) {
                Filing filing = Filing.complete(
                        application,
                        application.personas().person(person),
                        Procedures.RESIDENT_RECORD,
                        Procedures.residentRecord());
                Answer answer = filing.arrive();
                if (answer.status() == 201) {
                    acknowledged.put(filing.id(), answer.text("arrivalNumber"));
                }
            }
        } catch (RuntimeException | AssertionError killed) {
            // The application is gone, as it is meant to be; what was acknowledged before counts.
        }
    }
}
