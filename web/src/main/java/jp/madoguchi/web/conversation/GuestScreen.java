package jp.madoguchi.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.conversation.ConversationView;
import jp.madoguchi.workflow.usecase.conversation.TalkAsGuest;

/**
 * What an invited outside party sees behind the mailed link: the conversation, nothing else of the case. The link is
 * only opened by a button, so that a mail scanner that follows links opens nothing.
 */
@Named("guest")
@RequestScoped
public class GuestScreen {
    static final String SESSION = GuestScreen.class.getName();
    private static final String PAGE = "/guest";

    private HttpServletRequest request;
    private Language language;
    private Clock clock;
    private TalkAsGuest talk;
    private Optional<ConversationView> view = Optional.empty();
    private String typed = "";
    private String problem = "";

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected GuestScreen() {}

    @Inject
    public GuestScreen(HttpServletRequest request, ChosenLanguage language, Clock clock, TalkAsGuest talk) {
        this.request = request;
        this.language = language.getCurrent();
        this.clock = clock;
        this.talk = talk;
        this.view = opened();
    }

    private Optional<ConversationView> opened() {
        Optional<UUID> guest = guestOf(request);
        if (guest.isEmpty() || !getKey().isEmpty()) return Optional.empty();
        try {
            return Optional.of(talk.open(guest.get()));
        } catch (NotFound ended) {
            return Optional.empty();
        }
    }

    static Optional<UUID> guestOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SESSION) instanceof UUID guest
                ? Optional.of(guest)
                : Optional.empty();
    }

    private Messages texts() {
        return Messages.of(language, Lifecycle.APPLICATION);
    }

    /** The secret of the link, until it is used. */
    public String getKey() {
        String key = Objects.requireNonNullElse(request.getParameter("key"), "");
        return key.matches("[A-Za-z0-9_-]{1,100}") ? key : "";
    }

    /** Whether the conversation is open. */
    public boolean isTalking() {
        return view.isPresent();
    }

    /** Opens the link: from now on this browser's session is the guest's. */
    public void enter(FacesContext faces) throws IOException {
        if (!isOurForm()) return;
        try {
            Guest guest = talk.enter(getKey());
            request.getSession(true);
            request.changeSessionId();
            request.getSession(true).setAttribute(SESSION, guest.id());
            faces.getExternalContext().redirect(PAGE);
            faces.responseComplete();
        } catch (NotFound wrong) {
            problem = texts().text("guest.ended");
        }
    }

    private boolean isOurForm() {
        String token = request.getParameter("token");
        return token != null && ApplicantSession.of(request).knowsFormToken(token);
    }

    /** The messages, oldest first. */
    public List<MessageLine> getLines() {
        return view.map(opened -> MessageLine.of(opened, "/guest-file?n=", texts(), clock.getZone(), language))
                .orElse(List.of());
    }

    /** Until when the link works, in words. */
    public String getEndsAt() {
        return view.flatMap(ConversationView::guestsEnd)
                .map(end -> DateText.moment(end, clock.getZone(), language))
                .orElse("");
    }

    /** Sends. */
    public void send(FacesContext faces) throws IOException {
        Optional<UUID> guest = guestOf(request);
        if (guest.isEmpty() || !isOurForm()) return;
        try {
            SentMessage sent = SentMessage.of(request);
            talk.write(guest.get(), sent.text(), sent.files());
            faces.getExternalContext().redirect(PAGE + "?sent=true");
            faces.responseComplete();
        } catch (RuleViolation refused) {
            typed = String.valueOf(request.getParameter("text"));
            problem = Talk.words(refused, texts());
        }
    }

    /** What was typed, if it was refused. */
    public String getTyped() {
        return typed;
    }

    /** A refusal in words; empty if there is none. */
    public String getProblem() {
        return problem;
    }

    /** Whether a message was just sent. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
    }
}
