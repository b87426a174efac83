package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two cases on which everybody tries everything: one that is issued, and one under review in which another office was
 * asked, guidance was given and a correction is awaited.
 */
final class RightsCases {
    static final String APPLICANT = "yamada";
    private static final String ASKED = "kodomo";
    private static final String ELSEWHERE = "doro";

    private final RunningApplication application;
    private final Filing issued;
    private final Filing underReview;
    private final String attachment;

    RightsCases(RunningApplication application) {
        this.application = application;
        Person applicant = application.personas().person(APPLICANT);
        issued = Filing.complete(application, applicant, Procedures.RESIDENT_RECORD, Procedures.residentRecord());
        Desk.issue(application, issued);
        underReview = Filing.complete(application, applicant, Procedures.RESTAURANT, Procedures.restaurant());
        attachment = firstAttachment(underReview);
        underReview.arrive().expect(201);
        review();
    }

    private static String firstAttachment(Filing filing) {
        JsonNode attachments = filing.read().json().path("attachments");
        return attachments.get(0).path("id").asText();
    }

    private void review() {
        Desk intake = new Desk(application, application.personas().official("eisei", "INTAKE"));
        Desk reviewer = new Desk(application, application.personas().official("eisei", "REVIEWER"));
        String id = underReview.id();
        Patience.until(
                "the process instance",
                () -> intake.open(id).path("acts").toString(),
                acts -> acts.contains("RECORD_INTAKE"));
        intake.act(id, "claim").expect(200);
        intake.act(id, "intake-record").expect(200);
        String dueOn = LocalDate.now().plusDays(14).toString();
        reviewer.act(
                        reviewer.api(),
                        id,
                        "opinion-request",
                        Map.of("office", ASKED, "question", "近くの保育所への影響", "dueOn", dueOn, "shared", true))
                .expect(200);
        reviewer.act(reviewer.api(), id, "guidance", Map.of("aim", "CHANGE", "content", "換気扇の位置を変えてください。"))
                .expect(200);
        reviewer.requestCorrection(id, underReview.textField(0), "住民票のとおりに書いてください。")
                .expect(200);
        Patience.until("the second verifier", () -> underReview.status().text("signatureState"), "VERIFIED"::equals);
    }

    /** A subscription of the applicant's to which nothing is sent. */
    String webhook() {
        return ProductDatabase.of(application)
                .first(
                        """
                        insert into webhook_subscription
                            (subscription_id, party_id, url, events, created_at, disabled_at)
                        select gen_random_uuid(), party_id, 'https://example.jp/', '{application.arrived}', now(), now()
                        from application where application_id = ?::uuid returning subscription_id""",
                        issued.id())
                .orElseThrow();
    }

    /** The case that is issued. */
    Subject issued() {
        return new Subject(issued.id(), "shimin", "");
    }

    /** The case under review. */
    Subject underReview() {
        return new Subject(underReview.id(), "eisei", attachment);
    }

    /**
     * One case.
     *
     * @param id its application
     * @param office the office in charge
     * @param attachment one of its attachments, or nothing
     */
    record Subject(String id, String office, String attachment) {}

    /** Who tries: columns of the table, from nobody to the office that was asked. */
    enum Actor {
        NOBODY("nobody"),
        APPLICANT("applicant"),
        OTHER_CITIZEN("another applicant"),
        INTAKE("intake"),
        REVIEWER("reviewer"),
        APPROVER("approver"),
        SUPERVISOR("approver and supervisor"),
        ADMINISTRATOR("administrator"),
        AUDITOR("auditor"),
        ASKED_OFFICE("reviewer of an office asked"),
        OTHER_OFFICE("reviewer of another office");

        private final String words;

        Actor(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isOfficial() {
            return ordinal() >= INTAKE.ordinal();
        }

        @Nullable
        Person of(Personas people, Subject subject) {
            return switch (this) {
                case NOBODY -> null;
                case APPLICANT -> people.person(RightsCases.APPLICANT);
                case OTHER_CITIZEN -> people.person("katsuragi");
                case APPROVER -> people.officials(subject.office(), "APPROVER").get(1);
                case SUPERVISOR ->
                    people.officials(subject.office(), "SUPERVISOR").get(0);
                case ASKED_OFFICE -> people.official(ASKED, "REVIEWER");
                case OTHER_OFFICE -> people.official(ELSEWHERE, "REVIEWER");
                default -> people.official(subject.office(), name());
            };
        }
    }

    /** Both. */
    List<Subject> all() {
        return List.of(issued(), underReview());
    }
}
