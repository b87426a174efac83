package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.usecase.ExtendCorrection;
import jp.madoguchi.workflow.usecase.GoOnUncorrected;
import jp.madoguchi.workflow.usecase.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** What an official does about the date of a correction: extend it or, once it is missed, go on or refuse by a draft. */
@Named("correctionChoice")
@RequestScoped
public class CorrectionChoiceScreen {
    private static final int USUAL_DAYS = 14;

    private final ExtendCorrection extendCorrection;
    private final GoOnUncorrected goOnUncorrected;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public CorrectionChoiceScreen(
            ExtendCorrection extendCorrection,
            GoOnUncorrected goOnUncorrected,
            OpenedCase opened,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.extendCorrection = extendCorrection;
        this.goOnUncorrected = goOnUncorrected;
        this.opened = opened;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    private Optional<OpenCorrection> open() {
        return opened.found().flatMap(view -> view.corrections().stream()
                .filter(OpenCorrection::isOpen)
                .findFirst());
    }

    /** How the date stands, in words. */
    public String getStanding() {
        return open().map(request -> words.say(
                        request.isMissed(words.today()) ? "correction.choice.missed" : "correction.choice.open",
                        words.day(request.dueOn())))
                .orElse("");
    }

    /** Whether a refusal can be drafted at once: the intake is recorded. */
    public boolean isDraftable() {
        return opened.view().timeline().stream()
                .anyMatch(entry -> entry.event() == TimelineEntry.Event.INTAKE_RECORDED);
    }

    /** The first day that can be given. */
    public String getFirst() {
        LocalDate tomorrow = words.today().plusDays(1);
        return open().map(request -> request.dueOn().plusDays(1))
                .filter(tomorrow::isBefore)
                .orElse(tomorrow)
                .toString();
    }

    /** The day typed, or two weeks from the later of today and the present date. */
    public String getDueOn() {
        return posted.isPost()
                ? posted.text("due")
                : LocalDate.parse(getFirst()).plusDays(USUAL_DAYS - 1L).toString();
    }

    /** Acts as the pressed button says. */
    public @Nullable String choose() {
        if (opened.found().isEmpty()) {
            return null;
        }
        return switch (posted.text("act")) {
            case "extend" -> extend();
            case "go-on" -> acts.carryOut("act.done.correction.abandoned", goOnUncorrected::goOn);
            case "refuse" -> refuse();
            default -> null;
        };
    }

    private @Nullable String refuse() {
        boolean draftable = isDraftable();
        return acts.carryOut(
                "act.done.correction.abandoned",
                goOnUncorrected::goOn,
                id -> draftable ? Addresses.ofCase("draft", id) + "&from=correction" : Addresses.ofCase("case", id));
    }

    private @Nullable String extend() {
        try {
            LocalDate due = LocalDate.parse(posted.text("due"));
            if (!due.isBefore(LocalDate.parse(getFirst()))) {
                return acts.carryOut(
                        "act.done.correction.extended",
                        (actor, id, version) -> extendCorrection.extend(actor, id, version, due));
            }
            complaints.about("due", words.say("correction.error.due.extended"));
        } catch (DateTimeParseException noDate) {
            complaints.about("due", words.say("correction.error.due"));
        }
        return null;
    }
}
