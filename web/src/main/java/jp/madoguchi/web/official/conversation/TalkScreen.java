package jp.madoguchi.web.official.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.web.conversation.SentMessage;
import jp.madoguchi.web.official.CaseActs;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.conversation.Conversations.Unread;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.conversation.ConversationView;
import jp.madoguchi.workflow.usecase.conversation.InviteGuest;
import jp.madoguchi.workflow.usecase.conversation.TalkOnCase;
import org.jspecify.annotations.Nullable;

/** The office's side of the conversation on a case, its guests, and the list of what is unread. */
@Named("talk")
@RequestScoped
public class TalkScreen {
    private final TalkOnCase talk;
    private final InviteGuest invite;
    private final OfficialSession session;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private final HttpServletRequest request;
    private final Clock clock;
    private Optional<ConversationView> view = Optional.empty();
    private boolean tried;

    @Inject
    public TalkScreen(
            TalkOnCase talk,
            InviteGuest invite,
            OfficialSession session,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words,
            HttpServletRequest request,
            Clock clock) {
        this.talk = talk;
        this.invite = invite;
        this.session = session;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
        this.request = request;
        this.clock = clock;
    }

    /** Cases with something unread. */
    public List<Unread> getUnread() {
        return talk.unread(session.required());
    }

    /** The conversation; empty if the case does not exist for this official. */
    public Optional<ConversationView> getView() {
        if (!tried) {
            tried = true;
            view = posted.caseId().flatMap(this::open);
        }
        return view;
    }

    private Optional<ConversationView> open(ApplicationId id) {
        try {
            return Optional.of(talk.open(session.required(), id));
        } catch (RuleViolation notTheirs) {
            return Optional.empty();
        }
    }

    /** How an invitation stands, in words. */
    public String status(Guest guest) {
        boolean over = guest.status() == Guest.Status.APPROVED && !guest.isOpen(clock.instant());
        return words.say("guest.status." + (over ? Guest.Status.ENDED : guest.status()).name());
    }

    public boolean isDecidable(Guest guest) {
        return guest.status() == Guest.Status.REQUESTED
                && !guest.requestedBy().equals(session.required().id());
    }

    public boolean isEndable(Guest guest) {
        return guest.status() == Guest.Status.REQUESTED || guest.isOpen(clock.instant());
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.text(input);
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        String act = posted.text("act");
        if (act.equals("send")) return send();
        if (act.equals("invite")) return request();
        Optional<UUID> guest = ApplicationId.parse(posted.text("guest")).map(ApplicationId::value);
        if (guest.isEmpty()) return null;
        return switch (act) {
            case "approve" ->
                acts.carryOut(
                        "guest.done.approve", (actor, id, version) -> invite.decide(actor, id, guest.get(), true));
            case "refuse" ->
                acts.carryOut(
                        "guest.done.refuse", (actor, id, version) -> invite.decide(actor, id, guest.get(), false));
            case "end" -> acts.carryOut("guest.done.end", (actor, id, version) -> invite.end(actor, id, guest.get()));
            default -> null;
        };
    }

    private @Nullable String send() {
        try {
            SentMessage sent = SentMessage.of(request);
            if (sent.text().isBlank()) {
                complaints.about("text", words.say("talk.error.text"));
                return null;
            }
            return acts.carryOut("talk.sent", (actor, id, version) -> talk.write(actor, id, sent.text(), sent.files()));
        } catch (AttachmentRejected rejected) {
            complaints.about("file", words.violation(rejected));
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private @Nullable String request() {
        for (String input : List.of("name", "mail", "reason")) {
            if (posted.text(input).isEmpty()) complaints.about(input, words.say("guest.error." + input));
        }
        if (!posted.text("days").matches("\\d{1,3}")) complaints.about("days", words.say("guest.error.days"));
        if (complaints.isAny()) return null;
        return acts.carryOut(
                "guest.done.request",
                (actor, id, version) -> invite.request(
                        actor,
                        id,
                        posted.text("name"),
                        posted.text("mail"),
                        posted.text("reason"),
                        Integer.parseInt(posted.text("days"))));
    }
}
