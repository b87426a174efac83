package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Applications with a planted word wherever somebody writes one, and what applicant and officials see of them in a browser. */
final class PlantedLives {
    private final RunningApplication application;
    private final PlantedWords words;
    private final List<String> addresses = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Filing> filings = new LinkedHashMap<>();
    private final List<String> notArrived = new ArrayList<>();

    PlantedLives(RunningApplication application, PlantedWords words) {
        this.application = application;
        this.words = words;
    }

    /** Lives them all. */
    void live() {
        for (String procedure : Examples.procedures()) {
            Filing filing = PlantedAnswers.draft(application, owner(procedure), procedure, words);
            filings.put(procedure, filing);
            Answer frozen = filing.freeze();
            if (frozen.status() == 200) {
                filing.arrive().expect(201);
            } else {
                notArrived.add(procedure);
            }
        }
        issue(filing(Procedures.RESIDENT_RECORD));
        refuse(filing(Procedures.RESTAURANT));
        filing("npo-establishment")
                .api()
                .post(filing("npo-establishment").path("/withdrawal"), Map.of("reason", words.kana("withdrawal")));
        browseAsApplicant();
        browseAsOfficial();
        Answer declared = desk("shimin", "INTAKE")
                .api()
                .post(
                        "/cases/" + filing(Procedures.RESIDENT_RECORD).id() + "/conflict",
                        Map.of("reason", words.kana("reason of a conflict of interest")));
        assertTrue(declared.status() < 300, declared::toString);
    }

    Person owner(String procedure) {
        return application.personas().person(procedure.equals(Procedures.RESTAURANT) ? "minato" : "yamada");
    }

    Filing filing(String procedure) {
        return filings.get(procedure);
    }

    Map<String, Filing> filings() {
        return filings;
    }

    /** Procedures whose planted example stayed a draft. */
    List<String> notArrived() {
        return notArrived;
    }

    /** Every address the browsers asked for, with what they said they came from. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    private Desk desk(String office, String role) {
        return new Desk(application, application.personas().official(office, role));
    }

    private void takeIn(Filing filing, String office) {
        Desk intake = desk(office, "INTAKE");
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        Patience.until(
                "the process instance",
                () -> intake.open(filing.id()).path("acts").toString(),
                acts -> acts.contains("RECORD_INTAKE"));
        intake.act(filing.id(), "claim").expect(200);
        intake.act(filing.id(), "intake-record").expect(200);
    }

    private void correct(Desk reviewer, Filing filing) {
        String pinned = filing.textField(0);
        String before = filing.read().json().path("answers").path(pinned).asText();
        reviewer.requestCorrection(filing.id(), pinned, words.kana("reason of a correction"))
                .expect(200);
        int number = filing.status().json().path("correction").path("number").asInt();
        filing.change(pinned, before + words.kana("corrected answer")).expect(200);
        filing.answerCorrection(number).expect(201);
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        Patience.until(
                "review goes on",
                () -> reviewer.open(filing.id()).path("acts").toString(),
                acts -> acts.contains("DRAFT"));
    }

    private void issue(Filing filing) {
        takeIn(filing, "shimin");
        Desk reviewer = desk("shimin", "REVIEWER");
        correct(reviewer, filing);
        Map<String, Object> grant = Map.of("decision", "GRANT", "note", words.kana("note of a draft"));
        reviewer.draft(reviewer.steppedUp(), filing.id(), grant).expect(200);
        Patience.until("issued", filing::state, "ISSUED"::equals);
        Map<String, Object> proposal =
                Map.of("document", 1, "ground", "UNREADABLE", "reason", words.kana("reason of a revocation"));
        reviewer.act(reviewer.api(), filing.id(), "document-revocation", proposal)
                .expect(200);
    }

    private void refuse(Filing filing) {
        takeIn(filing, "eisei");
        Desk reviewer = desk("eisei", "REVIEWER");
        Desk asked = desk("kodomo", "REVIEWER");
        Map<String, Object> question =
                Map.of("office", "kodomo", "question", words.kana("question"), "dueOn", days(14), "shared", false);
        reviewer.act(reviewer.api(), filing.id(), "opinion-request", question).expect(200);
        asked.api()
                .post(
                        "/cases/" + filing.id() + "/opinions/1/answer",
                        Map.of("stance", "CONDITIONAL", "text", words.kana("opinion")))
                .expect(204);
        reviewer.act(
                        reviewer.api(),
                        filing.id(),
                        "guidance",
                        Map.of("aim", "CHANGE", "content", words.kana("guidance")))
                .expect(200);
        filing.api()
                .post(filing.path("/guidance/1/answer"), Map.of("follows", false))
                .expect(204);
        correct(reviewer, filing);
        inspect(reviewer, filing);
        Map<String, Object> refusal = Map.of(
                "decision",
                "REFUSAL",
                "ground",
                "SUBSTANTIVE",
                "reasons",
                words.kana("reasons of a refusal"),
                "standardApplied",
                words.kana("standard applied"));
        reviewer.draft(reviewer.steppedUp(), filing.id(), refusal).expect(200);
        Map<String, Object> comment = Map.of("comment", words.kana("comment of a remand"));
        boolean remanded = approvers()
                .map(person -> new Desk(application, person))
                .anyMatch(approver -> approver.act(approver.steppedUp(), filing.id(), "remand", comment)
                                .status()
                        == 200);
        assertTrue(remanded, "somebody holds the position");
    }

    private void inspect(Desk reviewer, Filing filing) {
        String startsAt =
                Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> offer = Map.of("place", words.kana("place"), "slots", List.of(startsAt));
        reviewer.act(reviewer.api(), filing.id(), "inspection-offer", offer).expect(200);
        filing.api()
                .post(filing.path("/inspection-date"), Map.of("startsAt", startsAt))
                .expect(204);
        Map<String, Object> result = Map.of("result", "CONFORMS", "findings", words.kana("findings of an inspection"));
        Patience.until(
                "the inspection",
                () -> reviewer.act(reviewer.api(), filing.id(), "inspection-result", result)
                        .status(),
                status -> status == 200);
    }

    /** Those who approve at the health centre and do not review there. */
    private Stream<Person> approvers() {
        Personas people = application.personas();
        String reviewer = people.official("eisei", "REVIEWER").id();
        return people.officials("eisei", "APPROVER").stream()
                .filter(person -> !person.id().equals(reviewer));
    }

    private static String days(int days) {
        return LocalDate.now().plusDays(days).toString();
    }

    private void listen(Page page) {
        page.onRequest(request ->
                addresses.add(request.url() + " from " + request.headers().getOrDefault("referer", "")));
    }

    private void browseAsApplicant() {
        Person company = application.personas().person("minato");
        String id = filing(Procedures.RESTAURANT).id();
        Page page = Chromium.open(application, Screen.DESKTOP);
        listen(page);
        ApplicantPages pages = new ApplicantPages(page, Screen.DESKTOP);
        pages.logIn(company, "/application/messages?id=" + id);
        page.fill("#text", words.kana("message of the applicant"));
        page.setInputFiles(
                "#file",
                new FilePayload(
                        words.kana("message, file name") + ".pdf",
                        "application/pdf",
                        SamplePdf.of(words.latin("message, file content"))));
        page.click("#send");
        page.waitForURL(url -> url.contains("sent=true"));
        for (String address : List.of("status", "receipt", "check", "form", "guidance", "inspection", "withdraw")) {
            page.navigate("/application/" + address + "?id=" + id);
        }
        page.navigate("/applications");
        page.navigate("/account");
        formAsTyped(page, pages);
        page.context().close();
    }

    /** A page of a form that saves itself, goes on with a fault, looks up an address and is put aside. */
    private void formAsTyped(Page page, ApplicantPages pages) {
        page.navigate("/procedure?id=" + Procedures.RESTAURANT);
        page.waitForNavigation(() ->
                page.locator("form[action='/application/begin'] button").first().click());
        String form = page.url().replaceFirst("&page=.*", "");
        for (String each : List.of("applicant", "business", "premises")) {
            page.navigate(form + "&page=" + each);
            for (var input : page.locator("main input[type=text]:visible, main textarea:visible")
                    .all()) {
                input.fill(words.kana("typed into a form"));
            }
            if (page.locator("#next").count() > 0) {
                page.waitForNavigation(() -> page.locator("#next").click());
            }
        }
    }

    private void browseAsOfficial() {
        String id = filing(Procedures.RESTAURANT).id();
        Person reviewer = application.personas().official("eisei", "REVIEWER");
        try (Workbench desk = Workbench.open(application, reviewer, Screen.DESKTOP)) {
            Page page = desk.page();
            listen(page);
            desk.open("messages", id);
            page.fill("#text", words.kana("message of the office"));
            desk.press("送る");
            desk.open("messages", id);
            page.fill("#name", words.kana("name of a guest"));
            page.fill("#mail", words.latin("address of a guest") + "@example.jp");
            page.fill("#days", "14");
            page.fill("#reason", words.kana("reason of an invitation"));
            desk.press("承認を求める");
            desk.open("memo", id);
            page.fill("#text", words.kana("internal note"));
            desk.press("メモを書く");
            desk.open("memo", id);
            page.fill("#labels", words.kana("label"));
            page.locator("button[value=organize]").click();
            page.waitForLoadState();
            for (String each : List.of("case", "decision", "draft", "correction", "opinions", "inspection")) {
                desk.open(each, id);
            }
            filterTheInbox(page);
        }
        Person approver = approvers().findFirst().orElseThrow();
        try (Workbench desk = Workbench.open(application, approver, Screen.DESKTOP)) {
            listen(desk.page());
            desk.open("messages", id);
            desk.press("承認してリンクを送る");
        }
    }

    /** Looks for a name and a word, as officials do, and keeps the filter. */
    private void filterTheInbox(Page page) {
        page.navigate("/official/inbox?tab=all");
        page.locator("details.card > summary").first().click();
        page.fill("#contains", words.kana("typed into the filter"));
        page.fill("#label", words.kana("label filtered by"));
        page.locator("form:has(#contains) button[type=submit]").first().click();
        page.waitForLoadState();
        page.fill("#name", "よく使う条件");
        page.locator("button[name=save]").click();
        page.waitForLoadState();
        if (page.locator("details.card[open]").count() == 0) {
            page.locator("details.card > summary").first().click();
        }
        page.locator("details.card ul.plain-list a").first().click();
        page.waitForLoadState();
    }
}
