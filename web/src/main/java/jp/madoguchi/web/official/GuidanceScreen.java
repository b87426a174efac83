package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Aim;
import jp.madoguchi.workflow.usecase.GiveGuidance;
import org.jspecify.annotations.Nullable;

/** Gives administrative guidance (行政指導), which the applicant may decline. */
@Named("guidanceGiving")
@RequestScoped
public class GuidanceScreen {
    private final GiveGuidance giveGuidance;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public GuidanceScreen(GiveGuidance giveGuidance, CaseActs acts, Complaints complaints, Posted posted, Words words) {
        this.giveGuidance = giveGuidance;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    public List<Aim> getAims() {
        return Arrays.asList(Aim.values());
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.text(input);
    }

    /** Gives. */
    public @Nullable String give() {
        Optional<Aim> aim = getAims().stream()
                .filter(each -> each.name().equals(posted.text("aim")))
                .findFirst();
        if (aim.isEmpty()) {
            complaints.about("aim-CHANGE", words.say("guidance.error.aim"));
        }
        if (posted.text("content").isEmpty()) {
            complaints.about("content", words.say("guidance.error.content"));
        }
        if (complaints.isAny() || aim.isEmpty()) {
            return null;
        }
        return acts.carryOut(
                "act.done.guidance",
                (actor, id, version) -> giveGuidance.give(actor, id, version, aim.get(), posted.text("content")));
    }
}
