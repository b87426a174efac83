package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import jp.madoguchi.workflow.bpmn.OwnStep;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;
import jp.madoguchi.workflow.usecase.CompleteOwnStep;
import org.jspecify.annotations.Nullable;

/** Completes a step that the procedure's own process model adds. */
@Named("ownStep")
@RequestScoped
public class OwnStepScreen {
    private final CompleteOwnStep complete;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public OwnStepScreen(
            CompleteOwnStep complete,
            OpenedCase opened,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.complete = complete;
        this.opened = opened;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** The step that waits. */
    public OwnStep getStep() {
        return opened.view().ownSteps().waiting().orElseThrow();
    }

    /** Whether it can come to one thing only. */
    public boolean isPlain() {
        return getStep().outcomes().size() == 1;
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.text(input);
    }

    /** Completes it. */
    public @Nullable String act() {
        String note = posted.text("note");
        Optional<OwnStepOutcome> outcome = outcome();
        if (outcome.isEmpty()) {
            complaints.about("outcome-PASSED", words.say("step.error.outcome"));
        } else if (outcome.get() == OwnStepOutcome.FAILED && note.isBlank()) {
            complaints.about("note", words.say("step.error.note"));
        }
        if (complaints.isAny()) {
            return null;
        }
        return acts.carryOut(
                "act.done.step",
                (actor, id, version) ->
                        complete.complete(actor, id, version, posted.text("step"), outcome.get(), note));
    }

    private Optional<OwnStepOutcome> outcome() {
        for (OwnStepOutcome each : OwnStepOutcome.values()) {
            if (each.name().equals(posted.text("outcome"))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
