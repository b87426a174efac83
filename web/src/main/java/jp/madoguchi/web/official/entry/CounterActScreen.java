package jp.madoguchi.web.official.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.official.CaseActs;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.OpenedCase;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnswerGuidance;
import jp.madoguchi.workflow.usecase.ArrangeInspection;
import jp.madoguchi.workflow.usecase.CaseAct;
import jp.madoguchi.workflow.usecase.CounterWord;
import jp.madoguchi.workflow.usecase.GuidanceView;
import jp.madoguchi.workflow.usecase.ListCounterActs;
import jp.madoguchi.workflow.usecase.WithdrawApplication;
import org.jspecify.annotations.Nullable;

/** Enters what an applicant without an account wrote or said: a withdrawal, a picked day, an answer to guidance. */
@Named("counterAct")
@RequestScoped
public class CounterActScreen {
    private static final int LONGEST_REASON = 1000;

    private final WithdrawApplication withdraw;
    private final ArrangeInspection inspect;
    private final AnswerGuidance answer;
    private final ListCounterActs list;
    private final OfficialSession session;
    private final OpenedCase opened;
    private final WordFields fields;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public CounterActScreen(
            WithdrawApplication withdraw,
            ArrangeInspection inspect,
            AnswerGuidance answer,
            ListCounterActs list,
            OfficialSession session,
            OpenedCase opened,
            WordFields fields,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.withdraw = withdraw;
        this.inspect = inspect;
        this.answer = answer;
        this.list = list;
        this.session = session;
        this.opened = opened;
        this.fields = fields;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** {@code withdrawal}, {@code inspection} or {@code guidance}; the first where none is named. */
    public String getKind() {
        String kind = posted.text("kind");
        return kind.matches("inspection|guidance") ? kind : "withdrawal";
    }

    /** Whether it can be entered now. */
    public boolean isPossible() {
        CaseAct act =
                switch (getKind()) {
                    case "inspection" -> CaseAct.ENTER_INSPECTION_PICK;
                    case "guidance" -> CaseAct.ENTER_GUIDANCE_ANSWER;
                    default -> CaseAct.ENTER_WITHDRAWAL;
                };
        return opened.found().filter(view -> view.acts().contains(act)).isPresent();
    }

    /** The instants that were offered. */
    public List<Instant> getSlots() {
        return opened.view().inspections().stream()
                .filter(each -> each.isOpen() && each.isOffered())
                .map(Inspection::slots)
                .findFirst()
                .orElse(List.of());
    }

    /** The guidance that waits for an answer. */
    public Optional<GuidanceView> getGuidance() {
        return opened.view().guidance().stream()
                .filter(given -> given.status() == AdministrativeGuidance.Status.OPEN)
                .findFirst();
    }

    /** What was entered before in this case. */
    public List<ListCounterActs.Row> getEntered() {
        try {
            return opened.found().isPresent()
                    ? list.of(session.required(), opened.view().id())
                    : List.of();
        } catch (RuleViolation notTheirs) {
            return List.of();
        }
    }

    /** What was typed or chosen. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Enters, as the page's kind says. */
    public @Nullable String act() throws IOException {
        return switch (getKind()) {
            case "inspection" -> pick();
            case "guidance" -> guidance();
            default -> withdrawal();
        };
    }

    private @Nullable String withdrawal() throws IOException {
        String reason = posted.text("reason");
        if (reason.length() > LONGEST_REASON) {
            complaints.about("reason", words.say("entry.error.long", LONGEST_REASON));
        }
        Optional<CounterWord> word = fields.read();
        return word.isEmpty()
                ? null
                : acts.carryOut(
                        "counter-act.done.withdrawal",
                        (actor, id, version) -> withdraw.enter(actor, id, version, reason, word.get()));
    }

    private @Nullable String pick() throws IOException {
        Optional<Instant> slot = slot();
        Optional<CounterWord> word = fields.read();
        return word.isEmpty() || slot.isEmpty()
                ? null
                : acts.carryOut(
                        "counter-act.done.inspection",
                        (actor, id, version) -> inspect.enterPick(actor, id, version, slot.get(), word.get()));
    }

    private Optional<Instant> slot() {
        try {
            return Optional.of(Instant.parse(posted.text("slot")));
        } catch (DateTimeParseException none) {
            complaints.about("slot", words.say("counter-act.error.slot"));
            return Optional.empty();
        }
    }

    private @Nullable String guidance() throws IOException {
        boolean follows = posted.text("answer").equals("follow");
        if (!follows && !posted.text("answer").equals("decline")) {
            complaints.about("answer", words.say("counter-act.error.answer"));
        }
        Optional<CounterWord> word = fields.read();
        Optional<GuidanceView> given = opened.found().flatMap(view -> getGuidance());
        return word.isEmpty() || given.isEmpty()
                ? null
                : acts.carryOut(
                        "counter-act.done.guidance",
                        (actor, id, version) ->
                                answer.enter(actor, id, version, given.get().number(), follows, word.get()));
    }
}
