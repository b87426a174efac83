package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word of its own in every field, file and note of applications of every procedure through their lives; then it is looked
 * for wherever nobody's personal data belong. {@link PlantedWordsTest} shows that the search finds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryIT {
    private final PlantedWords words = new PlantedWords();

    @TempDir
    private static Path folder;

    private RunningApplication application;
    private PlantedLives lives;
    private FileTime ready;

    @BeforeAll
    void live() throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        application = RunningApplication.startWith(
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary), folder.resolve("data"));
        ready = FileTime.from(Instant.now());
        lives = new PlantedLives(application, words);
        lives.live();
        waitForTheOutbox();
        assertTrue(words.size() > 150, () -> "only " + words.size() + " words were planted");
        assertTrue(lives.notArrived().size() < 5, () -> "still drafts: " + lives.notArrived());
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private void waitForTheOutbox() {
        ProductDatabase database = ProductDatabase.of(application);
        Patience.until(
                "an empty outbox",
                () -> database.number(
                        "select count(*) from outbox where delivered_at is null and dead_at is null and next_at <= now()"),
                waiting -> waiting == 0);
    }

    /** What the application, the server under it and the database wrote, and what was printed. */
    @Test
    void noWordIsInTheLogs() throws IOException {
        StringBuilder logs = new StringBuilder(application.log());
        for (Path log : files(application.data().resolve("log"))) {
            logs.append(Files.readString(log));
        }
        assertTrue(logs.toString().contains("Madoguchi is ready") && logs.length() > 5000, logs::toString);
        assertEquals(Set.of(), words.in(logs.toString()));
    }

    @Test
    void mailsNameNothingButTheirAddress() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        List<Path> mails = files(application.data().resolve("mail"));
        assertTrue(mails.size() > 10, () -> "only " + mails);
        for (Path mail : mails) {
            String text = Files.readString(mail).replaceAll("(?m)^To: .*$", "");
            Set<String> places = new TreeSet<>(words.in(text));
            places.addAll(words.in(mail.getFileName().toString()));
            if (!places.isEmpty()) found.put(mail.getFileName().toString(), places);
        }
        assertEquals(Map.of(), found);
    }

    @Test
    void noAddressCarriesAWord() {
        List<String> addresses = lives.addresses();
        assertTrue(addresses.stream().anyMatch(each -> each.contains("/official/inbox?")), "the filter was used");
        assertEquals(
                List.of(),
                addresses.stream().filter(each -> !words.in(each).isEmpty()).toList());
    }

    /** Of the files that the server wrote since it was ready, wherever it writes: data folder, temporary folder, log. */
    @Test
    void noFileOfTheServerHoldsAWord() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        int read = 0;
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            if (name.startsWith("data/postgresql/") || name.startsWith("data/mail/")) continue;
            Set<String> places = new TreeSet<>(words.in(name));
            if (Files.getLastModifiedTime(file).compareTo(ready) >= 0) {
                read++;
                places.addAll(words.in(Files.readAllBytes(file)));
            }
            if (!places.isEmpty()) found.put(name, places);
        }
        assertTrue(read > 0, "the log at least was written since");
        assertEquals(Map.of(), found);
    }

    /** What a case consists of lies in the tables of the case; the engine, the outbox, the journal hold none of it. */
    @Test
    void onlyTheTablesOfTheCaseHoldWords() {
        Map<String, Set<String>> found = PlantedColumns.of(application, words);
        assertTrue(found.containsKey("application.filed_answers"), () -> "the database was read: " + found.keySet());
        for (String column : List.of("act_hi_varinst.text_", "outbox.message_key", "journal_entry.detail")) {
            assertTrue(PlantedColumns.names(application).anyMatch(name -> name.endsWith(column)), column);
        }
        found.keySet().removeIf(PlantedColumns::mayHold);
        assertEquals(Set.of(), found.keySet(), found::toString);
    }

    @Test
    void othersSeeNoWordOverTheApi() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Person person : others()) {
            Api api = new Api(application.address(), person.apiToken());
            for (String path : apiPaths()) {
                Set<String> places = words.in(api.get(path).body());
                if (!places.isEmpty()) found.put(person.id() + " " + path, places);
            }
        }
        assertEquals(Map.of(), found);
    }

    @Test
    void othersSeeNoWordOnPages() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Person person : others()) {
            Page page = loggedIn(person);
            for (String path : pagePaths()) {
                Set<String> places = words.in(page.context().request().get(path).body());
                if (!places.isEmpty()) found.put(person.id() + " " + path, places);
            }
            page.context().close();
        }
        assertEquals(Map.of(), found);
    }

    /** Those whom it concerns do see the words: the search looks at pages and answers as they are. */
    @Test
    void thoseWhomItConcernsSeeThem() {
        Filing filing = lives.filing(Procedures.RESTAURANT);
        assertTrue(words.in(filing.read().body()).size() > 8);
        Desk reviewer = new Desk(application, application.personas().official("eisei", "REVIEWER"));
        assertTrue(words.in(reviewer.api().get("/cases/" + filing.id()).body()).size() > 8);
        Page page = loggedIn(lives.owner(Procedures.RESTAURANT));
        byte[] messages = page.context()
                .request()
                .get("application/messages?id=" + filing.id())
                .body();
        assertTrue(words.in(messages).containsAll(Set.of("message of the applicant", "message of the office")));
        page.context().close();
    }

    /** Another citizen, officials and an auditor of offices that were not asked, and who administers the own one. */
    private List<Person> others() {
        Personas people = application.personas();
        return List.of(
                people.person("katsuragi"),
                people.official("doro", "REVIEWER"),
                people.official("doro", "INTAKE"),
                people.official("doro", "AUDITOR"),
                people.official("eisei", "ADMINISTRATOR"));
    }

    private Page loggedIn(Person person) {
        if (!person.roles().isEmpty()) {
            return Workbench.open(application, person, Screen.DESKTOP).page();
        }
        Page page = Chromium.open(application, Screen.DESKTOP);
        new ApplicantPages(page, Screen.DESKTOP).logIn(person, "/applications");
        return page;
    }

    /** Cases of the health centre, of which none of the others handles any. */
    private List<String> apiPaths() {
        String id = lives.filing(Procedures.RESTAURANT).id();
        List<String> paths = new ArrayList<>(List.of(
                "/inbox?procedure=" + Procedures.RESTAURANT,
                "/inbox?office=eisei",
                "/inbox?tab=DONE&office=eisei",
                "/cases/" + id,
                "/cases/" + id + "/candidates",
                "/webhooks",
                "/procedures"));
        for (String part :
                List.of("", "/status", "/container", "/evidence", "/receipt", "/journal-proof", "/documents")) {
            paths.add("/applications/" + id + part);
        }
        return paths;
    }

    private List<String> pagePaths() throws IOException {
        String id = "?id=" + lives.filing(Procedures.RESTAURANT).id();
        Path pages = RunningApplication.repository().resolve("web/src/main/webapp");
        List<String> paths = new ArrayList<>();
        for (Path file : files(pages)) {
            String name = pages.relativize(file).toString();
            if (name.endsWith(".xhtml") && !name.startsWith("WEB-INF")) {
                paths.add(name.replaceFirst("\\.xhtml$", "") + id);
            }
        }
        for (String kind : List.of("container", "receipt", "evidence-zip", "document", "attachment")) {
            paths.add("application/file" + id + "&kind=" + kind + "&n=1");
        }
        return paths;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
