package jp.madoguchi.workflow.usecase.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.conversation.Conversations;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.conversation.Side;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * What a guest does with the link: reads and writes the conversation, and nothing else of the case. A wrong, ended or
 * closed link is the same to the outside: there is nothing.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class TalkAsGuest {
    private final Conversations conversations;
    private final ConversationDesk desk;
    private final Applications applications;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    TalkAsGuest(
            Conversations conversations,
            ConversationDesk desk,
            Applications applications,
            JournalWriter journal,
            Clock clock) {
        this.conversations = conversations;
        this.desk = desk;
        this.applications = applications;
        this.journal = journal;
        this.clock = clock;
    }

    /** The guest of a link. */
    public Guest enter(String secret) throws NotFound {
        return conversations
                .guestOfLink(new BearerToken(secret).sha256())
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    /** The conversation; all of it is read from now on. */
    public ConversationView open(UUID guest) throws NotFound {
        Guest present = present(guest);
        Application application = application(present);
        journal.record(application, JournalAct.CONVERSATION_VIEWED, "guest:" + guest);
        return new ConversationView(
                desk.read(application, Side.GUEST, Optional.of(guest), false),
                ConversationDesk.isOpen(application),
                0,
                desk.present(application),
                present.endsAt());
    }

    /** Writes; limits as for everybody. */
    public void write(UUID guest, String text, List<SentFile> files) throws RuleViolation {
        Guest present = present(guest);
        Application application = applications.lock(present.application()).orElseThrow(NotFound::new);
        CaseMessage written = desk.write(application, Side.GUEST, Optional.of(guest), present.name(), text, files);
        journal.record(application, JournalAct.MESSAGE_SENT, written.number() + " guest:" + guest);
    }

    /** A file of a message. */
    public StoredFile file(UUID guest, int message, int file) throws RuleViolation {
        Application application = application(present(guest));
        StoredFile found = desk.file(application.id(), message, file);
        journal.record(
                application, JournalAct.ATTACHMENT_VIEWED, "message " + message + "/" + file + " guest:" + guest);
        return found;
    }

    private Guest present(UUID guest) throws NotFound {
        return conversations
                .guest(guest)
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    private Application application(Guest guest) throws NotFound {
        return applications
                .find(guest.application())
                .filter(ConversationDesk::isOpen)
                .orElseThrow(NotFound::new);
    }
}
