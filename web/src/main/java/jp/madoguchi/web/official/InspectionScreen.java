package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.Inspection.Result;
import jp.madoguchi.workflow.usecase.ArrangeInspection;
import org.jspecify.annotations.Nullable;

/** Offers instants for an inspection on site (現地確認), and records what was found. */
@Named("siteInspection")
@RequestScoped
public class InspectionScreen {
    private static final int SLOTS = 5;

    private final ArrangeInspection arrange;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private final Clock clock;

    @Inject
    public InspectionScreen(
            ArrangeInspection arrange,
            OpenedCase opened,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words,
            Clock clock) {
        this.arrange = arrange;
        this.opened = opened;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
        this.clock = clock;
    }

    /** Numbers of the instants that can be offered. */
    public List<Integer> getSlots() {
        return IntStream.rangeClosed(1, SLOTS).boxed().toList();
    }

    public List<Result> getResults() {
        return Arrays.asList(Result.values());
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.text(input);
    }

    /** What the procedure's own data say is looked at; empty if nothing. */
    public String getPurpose() {
        return opened.view()
                .procedure()
                .definition()
                .review()
                .inspection()
                .map(rule -> words.in(rule.purpose()))
                .orElse("");
    }

    /** The instant that the applicant picked, in words. */
    public String getPicked() {
        return opened.view().inspections().stream()
                .filter(Inspection::isOpen)
                .flatMap(inspection -> inspection.startsAt().stream())
                .map(words::moment)
                .findFirst()
                .orElse("");
    }

    /** Offers or records, as the pressed button says. */
    public @Nullable String act() {
        return posted.text("act").equals("record") ? record() : offer();
    }

    private @Nullable String offer() {
        if (posted.text("place").isEmpty()) {
            complaints.about("place", words.say("inspection.error.place"));
        }
        List<Instant> slots = slots();
        if (complaints.isAny()) {
            return null;
        }
        return acts.carryOut(
                "act.done.inspection.offered",
                (actor, id, version) -> arrange.offer(actor, id, version, posted.text("place"), slots));
    }

    private List<Instant> slots() {
        List<Instant> slots = new ArrayList<>();
        for (int number : getSlots()) {
            String typed = posted.text("slot-" + number);
            if (!typed.isEmpty()) {
                try {
                    slots.add(LocalDateTime.parse(typed).atZone(clock.getZone()).toInstant());
                } catch (DateTimeParseException noInstant) {
                    complaints.about("slot-" + number, words.say("inspection.error.slot"));
                }
            }
        }
        if (slots.isEmpty() && !complaints.isAny()) {
            complaints.about("slot-1", words.say("inspection.error.slots"));
        }
        return slots;
    }

    private @Nullable String record() {
        Optional<Result> result = getResults().stream()
                .filter(each -> each.name().equals(posted.text("result")))
                .findFirst();
        if (result.isEmpty()) {
            complaints.about("result-CONFORMS", words.say("inspection.error.result"));
            return null;
        }
        return acts.carryOut(
                "act.done.inspection.recorded",
                (actor, id, version) -> arrange.record(actor, id, version, result.get(), posted.text("findings")));
    }
}
