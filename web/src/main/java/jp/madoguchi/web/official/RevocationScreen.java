package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.RevocationGround;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.DecisionView;
import jp.madoguchi.workflow.usecase.DocumentRow;
import jp.madoguchi.workflow.usecase.revocation.DecideRevocation;
import jp.madoguchi.workflow.usecase.revocation.ProposeRevocation;
import jp.madoguchi.workflow.usecase.revocation.RevocationView;
import org.jspecify.annotations.Nullable;

/** Takes an issued document back: one official proposes, another decides. */
@Named("documentRevocation")
@RequestScoped
public class RevocationScreen {
    private final ProposeRevocation propose;
    private final DecideRevocation decide;
    private final OfficialSession session;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final StepUpField stepUp;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private @Nullable List<RevocationView> all;

    @Inject
    public RevocationScreen(
            ProposeRevocation propose,
            DecideRevocation decide,
            OfficialSession session,
            OpenedCase opened,
            CaseActs acts,
            StepUpField stepUp,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.propose = propose;
        this.decide = decide;
        this.session = session;
        this.opened = opened;
        this.acts = acts;
        this.stepUp = stepUp;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** Documents that the agency still stands by. */
    public List<DocumentRow> getDocuments() {
        return opened.view().documents().stream()
                .filter(document -> !document.revoked())
                .toList();
    }

    public List<RevocationGround> getGrounds() {
        boolean mendable = !getPassages().isEmpty();
        return Arrays.stream(RevocationGround.values())
                .filter(ground -> mendable || !ground.isCorrecting())
                .toList();
    }

    /** Whether this document is chosen, as the only one is from the beginning. */
    public boolean chosen(DocumentRow document) {
        return getDocuments().size() == 1 || posted.text("document").equals(String.valueOf(document.number()));
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.text(input);
    }

    /**
     * A passage of the decision that a clerical error can stand in.
     *
     * @param input name of its input
     * @param label what it is
     * @param text as it stands in the document
     * @param typed as it should have read
     */
    public record Passage(String input, String label, String text, String typed) {}

    /** The passages that officials wrote; none for a notification, and none where a grant has no conditions. */
    public List<Passage> getPassages() {
        return opened.view()
                .decision()
                .map(DecisionView::content)
                .map(this::passages)
                .orElse(List.of());
    }

    private List<Passage> passages(Proposal decided) {
        List<Passage> found = new ArrayList<>();
        decided.fold(
                grant -> {
                    for (int at = 0; at < grant.conditions().size(); at++) {
                        found.add(passage(
                                "condition-" + at,
                                words.say("revocation.condition", at + 1),
                                grant.conditions().get(at)));
                    }
                    grant.refused().ifPresent(refused -> {
                        found.add(passage("part", words.say("draft.part"), refused.part()));
                        found.add(passage("part-standard", words.say("draft.standard"), refused.standardApplied()));
                        found.add(passage("part-reasons", words.say("draft.reasons"), refused.reasons()));
                    });
                    return found;
                },
                refusal -> {
                    found.add(passage("standard", words.say("draft.standard"), refusal.standardApplied()));
                    found.add(passage("reasons", words.say("draft.reasons"), refusal.reasons()));
                    return found;
                });
        return found;
    }

    private Passage passage(String input, String label, String text) {
        return new Passage(input, label, text, posted.isPost() ? posted.text(input) : text);
    }

    private Proposal corrected(Proposal decided) {
        return decided.fold(
                grant -> {
                    List<String> conditions = new ArrayList<>();
                    for (int at = 0; at < grant.conditions().size(); at++) {
                        conditions.add(posted.text("condition-" + at));
                    }
                    return new Proposal.Grant(
                            "",
                            conditions,
                            grant.refused()
                                    .map(refused -> new Proposal.RefusedPart(
                                            posted.text("part"),
                                            refused.ground(),
                                            posted.text("part-reasons"),
                                            posted.text("part-standard"))));
                },
                refusal -> new Proposal.Refusal(refusal.ground(), posted.text("reasons"), posted.text("standard")));
    }

    /** The proposal that waits, if one does. */
    public Optional<RevocationView> getWaiting() {
        return all().stream()
                .filter(each -> each.revocation().status() == DocumentRevocation.Status.WAITING)
                .findFirst();
    }

    /** What was decided or dropped before, newest first. */
    public List<RevocationView> getPast() {
        List<RevocationView> past = new ArrayList<>(all().stream()
                .filter(each -> each.revocation().status() != DocumentRevocation.Status.WAITING)
                .toList());
        Collections.reverse(past);
        return past;
    }

    /**
     * What a correction changes.
     *
     * @param label which passage
     * @param before as it stands
     * @param after as it should have read
     */
    public record Change(String label, String before, String after) {}

    /** What the waiting correction changes; nothing where the text stays. */
    public List<Change> getChanges() {
        Optional<Proposal> after =
                getWaiting().flatMap(waiting -> waiting.revocation().correction());
        if (after.isEmpty()) {
            return List.of();
        }
        List<Passage> now = getPassages();
        List<Passage> then = passages(after.get());
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < Math.min(now.size(), then.size()); at++) {
            if (!now.get(at).text().equals(then.get(at).text())) {
                changes.add(new Change(
                        now.get(at).label(), now.get(at).text(), then.get(at).text()));
            }
        }
        return changes;
    }

    private List<RevocationView> all() {
        List<RevocationView> known = all;
        if (known == null) {
            try {
                known = opened.found().isEmpty()
                        ? List.of()
                        : propose.of(session.required(), opened.view().id());
            } catch (RuleViolation notTheirs) {
                known = List.of();
            }
            all = known;
        }
        return known;
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        return switch (posted.text("act")) {
            case "propose" -> propose();
            case "decide" -> stepUp.proved() ? acts.carryOut("act.done.revocation.decided", decide::revoke) : null;
            case "decline" -> acts.carryOut("act.done.revocation.declined", decide::decline);
            default -> null;
        };
    }

    private @Nullable String propose() {
        Optional<RevocationGround> ground = Arrays.stream(RevocationGround.values())
                .filter(each -> each.name().equals(posted.text("ground")))
                .findFirst();
        String document = posted.text("document");
        if (!document.matches("\\d{1,4}")) {
            complaints.about("document", words.say("revocation.error.document"));
        }
        if (ground.isEmpty()) {
            complaints.about("ground", words.say("revocation.error.ground"));
        }
        if (posted.text("reason").isEmpty()) {
            complaints.about("reason", words.say("revocation.error.reason"));
        }
        if (complaints.isAny() || ground.isEmpty()) {
            return null;
        }
        Optional<Proposal> correction = opened.found()
                .flatMap(CaseView::decision)
                .map(DecisionView::content)
                .filter(decided -> ground.get().isCorrecting())
                .map(this::corrected);
        return acts.carryOut(
                "act.done.revocation.proposed",
                (actor, id, version) -> propose.propose(
                        actor,
                        id,
                        version,
                        Integer.parseInt(document),
                        ground.get(),
                        posted.text("reason"),
                        correction));
    }
}
