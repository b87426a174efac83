package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.forms.catalogue.DecisionRules;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.DraftDisposition;
import org.jspecify.annotations.Nullable;

/** Drafts a grant or a refusal; where the procedure has no approver, the draft decides. */
@Named("dispositionDraft")
@RequestScoped
public class DraftScreen {
    private static final String GRANT = "grant";
    private static final String REFUSAL = "refusal";

    private final DraftDisposition draftDisposition;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final StepUpField stepUp;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public DraftScreen(
            DraftDisposition draftDisposition,
            OpenedCase opened,
            CaseActs acts,
            StepUpField stepUp,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.draftDisposition = draftDisposition;
        this.opened = opened;
        this.acts = acts;
        this.stepUp = stepUp;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    private DecisionRules rules() {
        return opened.view().procedure().definition().decision();
    }

    /** Persons who must agree after the drafter: as many as the case's answers call for. */
    public int getLevels() {
        return rules().chain(
                        opened.view().evaluation(), words.dayOf(opened.view().arrivedAt()))
                .size();
    }

    public String getGrantTerm() {
        return words.in(rules().grantTerm());
    }

    public String getRefusalTerm() {
        return words.in(rules().refusalTerm());
    }

    /** The published review standards. */
    public List<String> getStandards() {
        return rules().reviewStandards().stream().map(words::in).toList();
    }

    /** The notice the document will carry, or an empty text. */
    public String getRemedy() {
        return rules().remedyNotice().map(notice -> words.in(notice.text())).orElse("");
    }

    public List<RefusalGround> getGrounds() {
        return Arrays.asList(RefusalGround.values());
    }

    /** What was typed; before that, what the draft that was sent back said. */
    public String typed(String input) {
        if (posted.isPost()) {
            return posted.text(input);
        }
        return opened.view()
                .draft()
                .map(CaseView.DraftView::proposal)
                .map(before -> earlier(before, input))
                .orElseGet(() -> uncorrected(input));
    }

    /** After a correction that nobody answered, when a refusal is asked for: the defects that were left, as its reasons. */
    private String uncorrected(String input) {
        Optional<OpenCorrection> left = opened.view().corrections().stream()
                .filter(correction -> correction.closedAt().isPresent())
                .reduce((earlier, later) -> later)
                .filter(correction -> posted.text("from").equals("correction"));
        return left.map(correction -> switch (input) {
                    case "outcome" -> REFUSAL;
                    case "ground" -> RefusalGround.FORMAL.name();
                    case "reasons" -> defects(correction);
                    default -> "";
                })
                .orElse("");
    }

    private String defects(OpenCorrection left) {
        var form = opened.view().procedure().definition().form();
        String items = left.items().stream()
                .map(item -> words.say(
                        "case.correction.item",
                        form.field(item.path())
                                .map(field -> words.in(field.label()))
                                .orElse(item.path()),
                        item.reason()))
                .collect(Collectors.joining("\n"));
        return words.say("draft.uncorrected", words.day(left.dueOn())) + "\n" + items;
    }

    private static String earlier(Proposal before, String input) {
        return before.fold(
                grant -> switch (input) {
                    case "outcome" -> GRANT;
                    case "note" -> grant.note();
                    case "conditions" -> String.join("\n", grant.conditions());
                    case "part" ->
                        grant.refused().map(Proposal.RefusedPart::part).orElse("");
                    case "part-reasons" ->
                        grant.refused().map(Proposal.RefusedPart::reasons).orElse("");
                    case "part-standard" ->
                        grant.refused()
                                .map(Proposal.RefusedPart::standardApplied)
                                .orElse("");
                    default -> "";
                },
                refusal -> switch (input) {
                    case "outcome" -> REFUSAL;
                    case "ground" -> refusal.ground().name();
                    case "reasons" -> refusal.reasons();
                    case "other-standard" -> refusal.standardApplied();
                    default -> "";
                });
    }

    /** Whether a published standard is ticked. */
    public boolean ticked(String standard) {
        return posted.texts("standard").contains(standard);
    }

    /** Why the earlier draft was sent back, or an empty text. */
    public String getRemanded() {
        return opened.view().draft().flatMap(CaseView.DraftView::remandComment).orElse("");
    }

    /** Sends the draft. */
    public @Nullable String draft() {
        if (opened.found().isEmpty()) {
            return null;
        }
        Optional<Proposal> proposal = proposal();
        boolean decides = getLevels() == 0;
        if (proposal.isEmpty() || complaints.isAny() || (decides && !stepUp.proved())) {
            return null;
        }
        return acts.carryOut(
                decides ? "act.done.draft.final" : "act.done.draft",
                (actor, id, version) -> draftDisposition.draft(actor, id, version, proposal.get()));
    }

    private Optional<Proposal> proposal() {
        return switch (posted.text("outcome")) {
            case GRANT ->
                refusedPart()
                        .map(part -> new Proposal.Grant(
                                posted.text("note"),
                                posted.text("conditions")
                                        .lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList(),
                                part));
            case REFUSAL -> refusal();
            default -> {
                complaints.about("outcome-grant", words.say("draft.error.outcome"));
                yield Optional.empty();
            }
        };
    }

    /** The part refused, if one is named: then with ground, standard and reasons. Empty outside if they are missing. */
    private Optional<Optional<Proposal.RefusedPart>> refusedPart() {
        if (posted.text("part").isEmpty()) {
            return Optional.of(Optional.empty());
        }
        if (posted.text("part-reasons").isEmpty()
                || posted.text("part-standard").isEmpty()) {
            complaints.about("part-reasons", words.say("draft.error.part"));
            return Optional.empty();
        }
        RefusalGround ground = posted.text("part-ground").equals(RefusalGround.FORMAL.name())
                ? RefusalGround.FORMAL
                : RefusalGround.SUBSTANTIVE;
        return Optional.of(Optional.of(new Proposal.RefusedPart(
                posted.text("part"), ground, posted.text("part-reasons"), posted.text("part-standard"))));
    }

    private Optional<Proposal> refusal() {
        Optional<RefusalGround> ground = Arrays.stream(RefusalGround.values())
                .filter(each -> each.name().equals(posted.text("ground")))
                .findFirst();
        if (ground.isEmpty()) {
            complaints.about("ground-FORMAL", words.say("draft.error.ground"));
        }
        List<String> standards =
                new ArrayList<>(getStandards().stream().filter(this::ticked).toList());
        if (!posted.text("other-standard").isEmpty()) {
            standards.add(posted.text("other-standard"));
        }
        if (standards.isEmpty()) {
            complaints.about("other-standard", words.say("draft.error.standard"));
        }
        if (posted.text("reasons").isEmpty()) {
            complaints.about("reasons", words.say("draft.error.reasons"));
        }
        return ground.map(each -> new Proposal.Refusal(each, posted.text("reasons"), String.join("\n", standards)));
    }
}
