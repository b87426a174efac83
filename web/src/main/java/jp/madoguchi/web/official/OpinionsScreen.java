package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.review.OpinionRequest.Stance;
import jp.madoguchi.workflow.review.Opinions;
import jp.madoguchi.workflow.usecase.AnswerOpinion;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.OpinionView;
import org.jspecify.annotations.Nullable;

/** What other offices ask this official's offices, and the page on which they answer. */
@Named("opinions")
@RequestScoped
public class OpinionsScreen {
    private static final int SOON_DAYS = 3;

    private final AnswerOpinion answerOpinion;
    private final OfficialSession session;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private @Nullable Long urgent;

    @Inject
    public OpinionsScreen(
            AnswerOpinion answerOpinion,
            OfficialSession session,
            OpenedCase opened,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.answerOpinion = answerOpinion;
        this.session = session;
        this.opened = opened;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** Questions that wait, the most urgent first. */
    public List<Opinions.Waiting> getWaiting() {
        return answerOpinion.waiting(session.required());
    }

    /** Questions whose last day is at most {@value #SOON_DAYS} days away, or has passed. */
    public long getUrgent() {
        Long counted = urgent;
        if (counted == null) {
            counted = getWaiting().stream().filter(this::isUrgent).count();
            urgent = counted;
        }
        return counted;
    }

    private boolean isUrgent(Opinions.Waiting waiting) {
        return !waiting.request().dueOn().isAfter(words.today().plusDays(SOON_DAYS));
    }

    /** Colour class beside the last day: red once it has passed, yellow shortly before. */
    public String colour(Opinions.Waiting waiting) {
        return waiting.request().dueOn().isBefore(words.today()) ? "red" : isUrgent(waiting) ? "yellow" : "";
    }

    /** How far the day is, in words. */
    public String due(Opinions.Waiting waiting) {
        return words.day(waiting.request().dueOn());
    }

    /** The question of this page that this official answers. */
    public Optional<OpinionView> getQuestion() {
        return opened.found().map(CaseView::opinions).orElse(List.of()).stream()
                .filter(opinion ->
                        opinion.mine() && String.valueOf(opinion.number()).equals(posted.text("n")))
                .findFirst();
    }

    public List<Stance> getStances() {
        return Arrays.asList(Stance.values());
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.text(input);
    }

    /** Sends the opinion. */
    public @Nullable String answer() {
        Optional<Stance> stance = getStances().stream()
                .filter(each -> each.name().equals(posted.text("stance")))
                .findFirst();
        if (stance.isEmpty()) {
            complaints.about("stance-NO_OBJECTION", words.say("opinion.error.stance"));
            return null;
        }
        if (stance.get() != Stance.NO_OBJECTION && posted.text("answer").isEmpty()) {
            complaints.about("answer", words.say("opinion.error.answer"));
            return null;
        }
        int number = posted.text("n").matches("\\d{1,4}") ? Integer.parseInt(posted.text("n")) : 0;
        return acts.carryOut(
                "act.done.opinion.answered",
                (actor, id, version) -> answerOpinion.answer(actor, id, number, stance.get(), posted.text("answer")));
    }
}
