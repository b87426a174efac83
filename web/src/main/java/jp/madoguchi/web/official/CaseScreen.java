package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.web.component.ClockWords;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.authority.Capacity;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.usecase.CaseAct;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.TimelineEntry;

/** The case page: what was filed, where it stands, who did what. */
@Named("officialCase")
@RequestScoped
public class CaseScreen {
    /** Acts on pages of their own, which are no next step of the case. */
    private static final Set<CaseAct> ELSEWHERE = EnumSet.of(
            CaseAct.REASSIGN,
            CaseAct.DECLARE_CONFLICT,
            CaseAct.ANSWER_OPINION,
            CaseAct.PROPOSE_REVOCATION,
            CaseAct.DECIDE_REVOCATION,
            CaseAct.DECLINE_REVOCATION);

    private final OpenedCase opened;
    private final ActOnce acts;
    private final Words words;

    @Inject
    public CaseScreen(OpenedCase opened, ActOnce acts, Words words) {
        this.opened = opened;
        this.acts = acts;
        this.words = words;
    }

    public boolean isFound() {
        return opened.found().isPresent();
    }

    public String getProblem() {
        return opened.problem();
    }

    public CaseView getView() {
        return opened.view();
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** Whether this official may act so now. */
    public boolean may(String act) {
        return opened.found()
                .filter(view -> view.acts().contains(CaseAct.valueOf(act)))
                .isPresent();
    }

    /** Whether there is anything to do. */
    public boolean isActing() {
        return !ELSEWHERE.containsAll(getView().acts());
    }

    /** For whom the case waits, where this official has no next step to take; else empty. */
    public String getWaitsFor() {
        return new WaitingWords(getView(), words).text();
    }

    public String getProcedureName() {
        return words.in(getView().procedure().definition().name());
    }

    public String getStateColour() {
        return StateColours.of(getView().state());
    }

    /** Who entered it with what beside the form, where somebody did. */
    public CaseView.Entered getEntered() {
        return getView().entered().orElseThrow();
    }

    public String getSignatureColour() {
        return StateColours.of(getView().signature().state());
    }

    public Words.Due getDue() {
        boolean standing = getView().clock().standard().standing();
        return standing
                ? words.standing()
                : words.due(getView().state(), getView().dueOn());
    }

    public List<AnswerSheet.Part> getParts() {
        return new AnswerSheet(getView(), words.locale()).parts();
    }

    /** Label of a field with its row. */
    public String labelOf(String path) {
        if (path.equals(CorrectionItem.SIGNATURE)) {
            return words.say("signature.title");
        }
        return getParts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.path().equals(path))
                .map(AnswerSheet.Line::fullLabel)
                .findFirst()
                .or(() -> getView().procedure().definition().form().field(path).map(field -> words.in(field.label())))
                .orElse(path);
    }

    /** Colour of a comparison's tag. */
    public String colourOf(Likeness likeness) {
        return switch (likeness) {
            case EQUAL -> "green";
            case SUBSTITUTE -> "yellow";
            case DIFFERENT -> "red";
        };
    }

    /** Whether the signature turned out to be no good, and this official may ask for a new one. */
    public boolean isToSignAnew() {
        return getView().signature().state().isIncident() && may("REQUEST_CORRECTION");
    }

    /** How the period is counted, line by line. */
    public List<String> getClock() {
        return new ClockWords(getView().clock(), words.language(), words.office()).lines();
    }

    /** Correction requests, the newest first. */
    public List<OpenCorrection> getCorrections() {
        List<OpenCorrection> newestFirst = new ArrayList<>(getView().corrections());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Whether the date of a request has passed without an answer. */
    public boolean missed(OpenCorrection correction) {
        return correction.isMissed(words.today());
    }

    /** When it happened, as far as it is known. */
    public String when(TimelineEntry entry) {
        return entry.dayOnly() ? words.day(words.dayOf(entry.at())) : words.moment(entry.at());
    }

    /** What happened, in words. */
    public String told(TimelineEntry entry) {
        String event = words.say("timeline." + entry.event().name());
        return entry.detail()
                .filter(detail -> !detail.isBlank())
                .map(detail -> words.say("timeline.detail", event, words.readable(detail)))
                .orElse(event);
    }

    /** Somebody and what they did. */
    public record Person(String part, String name) {}

    public List<Person> getPeople() {
        CaseView view = getView();
        List<Person> people = new ArrayList<>();
        people.add(new Person(words.say("person.applicant"), view.applicantName()));
        view.agentName().ifPresent(name -> people.add(new Person(words.say("person.agent"), name)));
        if (!view.signature().signer().isEmpty()) {
            people.add(new Person(words.say("person.signer"), view.signature().signer()));
        }
        view.claimedBy().ifPresent(name -> people.add(new Person(words.say("person.reviewer"), name)));
        view.draft().ifPresent(draft -> {
            people.add(new Person(words.say("person.drafter"), draft.drafter()));
            draft.approvals().forEach(approval -> people.add(new Person(words.say("person.approver"), told(approval))));
        });
        return people;
    }

    /** Who decided, by which post, in what capacity, and whether the absent holder has looked at it. */
    private String told(CaseView.ApprovalView approval) {
        CaseView.AuthorityView by = approval.authority();
        String who = by.title().isEmpty()
                ? approval.name()
                : words.say(
                        "approval." + by.capacity(),
                        by.title(),
                        approval.name(),
                        by.insteadOf().orElse(""));
        if (by.insteadOf().isEmpty()) {
            return who;
        }
        String seen = approval.inspectedAt()
                .map(at -> words.say("approval.inspected", who, words.moment(at)))
                .orElseGet(() -> words.say("approval.uninspected", who));
        return approval.remark().isEmpty() ? seen : words.say("approval.remark", seen, approval.remark());
    }

    /** In what capacity this official would decide, in words; empty where it needs none. */
    public String getCapacity() {
        return getView()
                .draft()
                .flatMap(CaseView.DraftView::authority)
                .filter(by -> by.capacity() != Capacity.HOLDER)
                .map(by -> words.say(
                        "decision.capacity." + by.capacity(),
                        by.title(),
                        by.insteadOf().orElse("")))
                .orElse("");
    }

    /** A step of the chain: whose approval it has, and whether the draft waits there. */
    public record ChainStep(String name, String approver, boolean here) {}

    /** The chain of the draft, first to last. */
    public List<ChainStep> getChain() {
        CaseView.DraftView draft = getView().draft().orElse(null);
        if (draft == null) {
            return List.of();
        }
        boolean waiting = getView().state() == ApplicationState.DRAFTED;
        return IntStream.range(0, draft.chain().size())
                .mapToObj(at -> new ChainStep(
                        words.in(draft.chain().get(at).name()),
                        at < draft.approvals().size() ? told(draft.approvals().get(at)) : "",
                        waiting && at == draft.approvals().size()))
                .toList();
    }

    /** Whether a document is being written and sealed. */
    public boolean isIssuing() {
        return getView().state().isSealing();
    }

    /** What its document waits for that a person must provide, in words; empty if nothing is missing. */
    public String getWaiting() {
        return getView().waiting().map(words::waiting).orElse("");
    }

    /** Whether handling this notification ends with a sealed notice, so that presence is proved again. */
    public boolean isHandledWithNotice() {
        return may("HANDLE") && !getView().procedure().definition().documents().isEmpty();
    }

    /** Whether this official may have the Individual Number at a path shown. */
    public boolean isNumber(String path) {
        return getView().numbers().contains(path);
    }

    /** Where the Individual Number at a path is shown. */
    public String numberAddress(String path) {
        return "number?id=" + getView().id() + "&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether this is a notification (届出). */
    public boolean isNotification() {
        return getView().procedure().definition().lifecycle() == Lifecycle.NOTIFICATION;
    }

    /** What is decided, as it reads by now, or else what is proposed, in words. */
    public Optional<ProposalWords> getProposal() {
        CaseView view = getView();
        return view.decision()
                .map(decision -> decision.content())
                .or(() -> view.draft().map(CaseView.DraftView::proposal))
                .map(proposal -> ProposalWords.of(proposal, view.procedure().definition(), words));
    }
}
