package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everybody tries everything: each operation of the API and each page, as nobody, as the applicant, as somebody else and in
 * every role. What they got is docs/rights.md ({@code -Dmadoguchi.docs.write=true} writes it anew); whoever was refused has
 * changed nothing.
 */
class RightsMatrixIT {
    private static final Path DOCUMENT = RunningApplication.repository().resolve("docs/rights.md");
    private static final Path PAGES = RunningApplication.repository().resolve("web/src/main/webapp");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    private final RunningApplication application = RunningApplication.shared();
    private final RightsCases cases = new RightsCases(application);
    private final CaseRows caseRows = new CaseRows(ProductDatabase.of(application));

    @Test
    void everybodyGetsWhatTheTableSays() throws IOException {
        String table = "## The API\n\n" + table("Operation", api()) + "\n## The pages\n\n" + table("Page", pages());
        String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        int from = written.indexOf("## The API");
        if (Boolean.getBoolean("madoguchi.docs.write")) {
            Files.writeString(DOCUMENT, (from < 0 ? written : written.substring(0, from)) + table);
        } else {
            assertEquals(written.substring(Math.max(0, from)), table);
        }
    }

    private Map<String, List<String>> api() {
        Map<String, RightsRequests.Row> requests = new RightsRequests(cases).rows();
        JsonNode paths = new Api(application.address(), "")
                .get("/openapi.json")
                .expect(200)
                .json()
                .path("paths");
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>(requests.keySet());
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
            assertTrue(known.remove(name), () -> "no request tries " + name);
            boolean open = operation.getValue().path("security").isEmpty();
            answers.put(name, tried(requests.get(name), open));
        }));
        assertEquals(Set.of(), known, "requests of no operation");
        return answers;
    }

    private List<String> tried(RightsRequests.Row row, boolean open) {
        Map<RightsCases.Actor, String> cells = new EnumMap<>(RightsCases.Actor.class);
        List<RightsCases.Actor> actors = new ArrayList<>(List.of(RightsCases.Actor.values()));
        // The applicant may do what leaves nothing for the others to try.
        actors.remove(RightsCases.Actor.APPLICANT);
        actors.add(RightsCases.Actor.APPLICANT);
        for (RightsCases.Actor actor : actors) {
            Person person = actor.of(application.personas(), row.subject());
            Api api = new Api(application.address(), person == null ? null : person.apiToken());
            String before = caseRows.digest(row.subject().id());
            Answer answer = row.send(api);
            // An open operation speaks of what it did not find, not of who asks.
            boolean refused = REFUSED.contains(answer.status()) && !(open && answer.status() == 404);
            if (refused) assertUnchanged(row, api, before, answer);
            cells.put(actor, refused ? Integer.toString(answer.status()) : "yes");
        }
        return List.copyOf(cells.values());
    }

    /** The background may have written in between, which it does once. */
    private void assertUnchanged(RightsRequests.Row row, Api api, String before, Answer answer) {
        String id = row.subject().id();
        if (caseRows.digest(id).equals(before)) return;
        String again = caseRows.digest(id);
        row.send(api);
        assertEquals(again, caseRows.digest(id), () -> "refused, and yet something changed: " + answer);
    }

    private Map<String, List<String>> pages() throws IOException {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        addresses().forEach((name, address) -> answers.put(name, new ArrayList<>()));
        for (RightsCases.Actor actor : RightsCases.Actor.values()) {
            Page page = loggedIn(actor);
            addresses().forEach((name, address) -> answers.get(name).add(got(page, address)));
            page.context().close();
        }
        return answers;
    }

    private Page loggedIn(RightsCases.Actor actor) {
        Person person = actor.of(application.personas(), cases.underReview());
        if (actor.isOfficial() && person != null) {
            return Workbench.open(application, person, Screen.DESKTOP).page();
        }
        Page page = Chromium.open(application, Screen.DESKTOP);
        if (person != null) new ApplicantPages(page, Screen.DESKTOP).logIn(person, "/applications");
        return page;
    }

    /** Each page and each file, by the name it has in the table. */
    private Map<String, String> addresses() throws IOException {
        String id = "?id=" + cases.underReview().id();
        Map<String, String> addresses = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(file -> PAGES.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .sorted()
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .forEach(page -> addresses.put("/" + page, page + id));
        }
        for (String kind : List.of("container", "receipt", "evidence-zip", "attachment")) {
            String n = kind.equals("attachment") ? "&n=" + cases.underReview().attachment() : "";
            addresses.put("/application/file, " + kind, "application/file" + id + "&kind=" + kind + n);
        }
        addresses.put(
                "/application/file, document",
                "application/file?id=" + cases.issued().id() + "&kind=document&n=1");
        addresses.put("/official/labels", "official/labels");
        return addresses;
    }

    private static String got(Page page, String address) {
        APIResponse answer =
                page.context().request().get(address, RequestOptions.create().setMaxRedirects(0));
        String to = answer.headers().getOrDefault("location", "");
        int status = answer.status();
        assertTrue(status < 500, () -> address + " → " + status);
        if (to.contains("/login")) return "login";
        return status == 200 ? "yes" : status < 400 ? "moved" : Integer.toString(status);
    }

    private static String table(String first, Map<String, List<String>> rows) {
        String columns = Arrays.stream(RightsCases.Actor.values())
                .map(RightsCases.Actor::words)
                .collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
        String rule = "|---".repeat(RightsCases.Actor.values().length + 1) + "|\n";
        return rows.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | " + String.join(" | ", row.getValue()) + " |\n")
                .collect(Collectors.joining("", columns + rule, ""));
    }
}
