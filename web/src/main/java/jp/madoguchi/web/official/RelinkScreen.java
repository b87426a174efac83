package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.workflow.credential.CompareRelink;
import jp.madoguchi.workflow.credential.ConfirmRelink;
import jp.madoguchi.workflow.credential.KnownCertificate;
import jp.madoguchi.workflow.credential.OpenRelink;
import jp.madoguchi.workflow.credential.RefuseRelink;
import jp.madoguchi.workflow.credential.RelinkState;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The counter's two steps of taking over an account: compare the person, confirm with a one-time code. */
@Named("relinkDesk")
@RequestScoped
public class RelinkScreen {
    private final OpenRelink open;
    private final CompareRelink compare;
    private final ConfirmRelink confirm;
    private final RefuseRelink refuse;
    private final OfficialSession session;
    private final StepUpField stepUp;
    private final ActOnce acts;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;
    private OpenRelink.@Nullable View shown;
    private boolean opened;

    @Inject
    public RelinkScreen(
            OpenRelink open,
            CompareRelink compare,
            ConfirmRelink confirm,
            RefuseRelink refuse,
            OfficialSession session,
            StepUpField stepUp,
            ActOnce acts,
            Posted posted,
            Complaints complaints,
            Words words) {
        this.open = open;
        this.compare = compare;
        this.confirm = confirm;
        this.refuse = refuse;
        this.session = session;
        this.stepUp = stepUp;
        this.acts = acts;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /**
     * A line of the comparison.
     *
     * @param label what is compared
     * @param stated what the person stated
     * @param known what the account has; empty if nothing
     * @param same whether they are equal
     */
    public record Line(String label, String stated, String known, boolean same) {}

    /** The number asked for. */
    public String getNumber() {
        return posted.text("number");
    }

    private Optional<OpenRelink.View> it() {
        if (!opened && !getNumber().isEmpty()) {
            opened = true;
            try {
                shown = open.open(session.required(), getNumber());
            } catch (RuleViolation refused) {
                complaints.about("number", said(refused));
            }
        }
        return Optional.ofNullable(shown);
    }

    private String said(RuleViolation refused) {
        return refused.code().equals("not-found") ? words.say("relink.unknown") : words.violation(refused);
    }

    /** Opens the number before the page is drawn, so that what is wrong with it stands above the title. */
    public void load() {
        it();
    }

    /** Whether something stands behind the number. */
    public boolean isFound() {
        return it().isPresent();
    }

    /** Whether the first step is done. */
    public boolean isCompared() {
        return it().filter(view -> view.request().state() == RelinkState.COMPARED)
                .isPresent();
    }

    /** What the official compared. */
    public String getDocuments() {
        return it().flatMap(view -> view.request().documents()).orElse("");
    }

    /** The request as the person stated it, beside an account. */
    public List<Line> lines(OpenRelink.Candidate candidate) {
        var stated = it().orElseThrow().request().stated();
        String known = candidate.party().personName().orElse("");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.say("relink.name"), stated.name(), known, Likeness.same(known, stated.name())));
        stated.formerName()
                .ifPresent(former ->
                        lines.add(new Line(words.say("relink.former"), former, known, Likeness.same(known, former))));
        lines.add(new Line(
                words.say("relink.birth-date"),
                words.day(stated.birthDate()),
                candidate.party().birthDate().map(words::day).orElse(""),
                candidate.party().birthDate().equals(Optional.of(stated.birthDate()))));
        return lines;
    }

    /** The name that the new card signed with; empty if it did not sign. */
    public String getSignedName() {
        return it().flatMap(OpenRelink.View::signedName).orElse("");
    }

    /** Accounts that could be meant. */
    public List<OpenRelink.Candidate> getCandidates() {
        return it().map(OpenRelink.View::candidates).orElse(List.of());
    }

    /** A certificate in words. */
    public String told(KnownCertificate known) {
        return words.say(
                known.signing() ? "relink.signing" : "relink.authentication",
                words.moment(known.firstSeenAt()),
                words.moment(known.validUntil()));
    }

    /** Certificates of the account that asks. */
    public List<KnownCertificate> getCertificates() {
        return it().map(OpenRelink.View::certificates).orElse(List.of());
    }

    /** What was typed. */
    public String typed(String name) {
        return posted.isPost() ? posted.text(name) : "";
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    private interface Act {
        void on(String number) throws RuleViolation;
    }

    /** Carries out the pressed button. */
    public @Nullable String act() {
        if (!acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        return switch (posted.text("act")) {
            case "compare" -> compareNow();
            case "confirm" ->
                stepUp.proved()
                        ? carryOut("relink.done", number -> confirm.confirm(session.required(), number), false)
                        : null;
            case "refuse" -> carryOut("relink.refused", number -> refuse.refuse(session.required(), number), false);
            default -> null;
        };
    }

    private @Nullable String compareNow() {
        Optional<PartyId> chosen = chosen();
        if (chosen.isEmpty()) complaints.about("candidate-0", words.say("relink.error.candidate"));
        String documents = posted.text("documents");
        if (documents.isEmpty() || documents.length() > CompareRelink.DOCUMENTS_LENGTH) {
            complaints.about("documents", words.say("relink.error.documents"));
        }
        if (complaints.isAny()) return null;
        return carryOut(
                "relink.compared",
                number -> compare.compare(session.required(), number, chosen.orElseThrow(), documents),
                true);
    }

    private Optional<PartyId> chosen() {
        try {
            return Optional.of(new PartyId(UUID.fromString(posted.text("candidate"))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private @Nullable String carryOut(String done, Act act, boolean stay) {
        try {
            act.on(getNumber());
        } catch (RuleViolation refused) {
            complaints.about("number", said(refused));
            return null;
        }
        session.succeed(words.say(done));
        return "/official/relink?faces-redirect=true" + (stay ? "&number=" + getNumber() : "");
    }
}
