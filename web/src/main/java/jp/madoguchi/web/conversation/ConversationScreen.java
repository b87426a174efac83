package jp.madoguchi.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.web.citizen.Address;
import jp.madoguchi.web.citizen.OpenedApplication;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.conversation.ConversationView;
import jp.madoguchi.workflow.usecase.conversation.TalkOnCase;
import org.jspecify.annotations.Nullable;

/** The applicant's side of the conversation on an application. */
@Named("conversation")
@RequestScoped
public class ConversationScreen {
    private HttpServletRequest request;
    private Applicant actor;
    private ApplicationView application;
    private Language language;
    private Clock clock;
    private TalkOnCase talk;
    private @Nullable ConversationView view;
    private String typed = "";
    private String problem = "";

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ConversationScreen() {}

    @Inject
    public ConversationScreen(HttpServletRequest request, ChosenLanguage language, Clock clock, TalkOnCase talk) {
        this.request = request;
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.application = OpenedApplication.of(request);
        this.language = language.getCurrent();
        this.clock = clock;
        this.talk = talk;
    }

    private Messages texts() {
        return Messages.of(language, application.procedure().definition().lifecycle());
    }

    private ConversationView view() {
        ConversationView opened = view;
        if (opened == null) {
            try {
                opened = talk.open(actor, application.id());
            } catch (RuleViolation gone) {
                throw new IllegalStateException("an opened application has no conversation", gone);
            }
            view = opened;
        }
        return opened;
    }

    /** The messages, oldest first. */
    public List<MessageLine> getLines() {
        return MessageLine.of(
                view(), Address.file(application.id(), "message") + "&n=", texts(), clock.getZone(), language);
    }

    /** Outside parties that read along now. */
    public List<String> getGuests() {
        return view().guests().stream().map(Guest::name).toList();
    }

    public boolean isWritable() {
        return view().mayWrite();
    }

    /** How many messages of others are unread; nothing is read by asking. */
    public int getUnread() {
        if (application.state().isDraft()) return 0;
        try {
            return talk.unread(actor, application.id());
        } catch (RuleViolation gone) {
            return 0;
        }
    }

    public String getUrl() {
        return Address.of("messages", application.id());
    }

    /** What was typed, if it was refused. */
    public String getTyped() {
        return typed;
    }

    /** A refusal in words; empty if there is none. */
    public String getProblem() {
        return problem;
    }

    /** Sends. */
    public void send(FacesContext faces) throws IOException {
        try {
            SentMessage sent = SentMessage.of(request);
            typed = sent.text();
            talk.write(actor, application.id(), sent.text(), sent.files());
            faces.getExternalContext().redirect(getUrl() + "&sent=true");
            faces.responseComplete();
        } catch (RuleViolation refused) {
            typed = String.valueOf(request.getParameter("text"));
            problem = Talk.words(refused, texts());
        }
    }

    /** Whether a message was just sent. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
    }
}
