package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.Offices.Office;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.usecase.ListOffices;
import jp.madoguchi.workflow.usecase.RequestOpinion;
import org.jspecify.annotations.Nullable;

/** Asks another office for its opinion (意見照会). */
@Named("opinionRequest")
@RequestScoped
public class OpinionRequestScreen {
    private static final int USUAL_DAYS = 14;

    private final RequestOpinion requestOpinion;
    private final ListOffices listOffices;
    private final OfficialSession session;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public OpinionRequestScreen(
            RequestOpinion requestOpinion,
            ListOffices listOffices,
            OfficialSession session,
            OpenedCase opened,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.requestOpinion = requestOpinion;
        this.listOffices = listOffices;
        this.session = session;
        this.opened = opened;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** An office to choose. */
    public record Choice(String id, String name) {}

    /** The other offices of the agency. */
    public List<Choice> getOffices() {
        boolean english = words.locale().getLanguage().equals("en");
        String inCharge = opened.view().procedure().office().value();
        return listOffices.list(session.required()).stream()
                .filter(office -> !office.id().value().equals(inCharge))
                .map(office -> new Choice(office.id().value(), name(office, english)))
                .toList();
    }

    private static String name(Office office, boolean english) {
        return english ? office.nameEn() : office.nameJa();
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.text(input);
    }

    /** The day typed, or two weeks from today. */
    public String getDueOn() {
        return posted.isPost()
                ? posted.text("due")
                : words.today().plusDays(USUAL_DAYS).toString();
    }

    /** The first day that can be given. */
    public String getTomorrow() {
        return words.today().plusDays(1).toString();
    }

    /** Sends the question. */
    public @Nullable String request() {
        Optional<LocalDate> due = due();
        if (posted.text("office").isEmpty()) {
            complaints.about("office", words.say("opinion.error.office"));
        }
        if (posted.text("question").isEmpty()) {
            complaints.about("question", words.say("opinion.error.question"));
        }
        if (complaints.isAny() || due.isEmpty()) {
            return null;
        }
        return acts.carryOut(
                "act.done.opinion",
                (actor, id, version) -> requestOpinion.request(
                        actor,
                        id,
                        version,
                        new OfficeId(posted.text("office")),
                        posted.text("question"),
                        due.get(),
                        posted.text("shared").equals("true")));
    }

    private Optional<LocalDate> due() {
        try {
            LocalDate due = LocalDate.parse(posted.text("due"));
            if (due.isAfter(words.today())) {
                return Optional.of(due);
            }
        } catch (DateTimeParseException noDate) {
            // Told below, as a day that has passed is.
        }
        complaints.about("due", words.say("opinion.error.due"));
        return Optional.empty();
    }
}
