package jp.madoguchi.workflow.usecase.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.conversation.Conversations;
import jp.madoguchi.workflow.conversation.Conversations.Unread;
import jp.madoguchi.workflow.conversation.Side;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/**
 * The conversation of applicant and office on a case. Officials of the office in charge write; its auditors, and offices
 * that were asked for an opinion, only read. Every reading by an official is journalled.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class TalkOnCase {
    private static final Role[] WRITERS = {Role.INTAKE, Role.REVIEWER, Role.APPROVER};
    private static final int MOST_UNREAD = 100;

    private final CaseAccess access;
    private final Conversations conversations;
    private final Conflicts conflicts;
    private final ConversationDesk desk;
    private final ProcedureCatalogue catalogue;
    private final JournalWriter journal;

    @Inject
    TalkOnCase(
            CaseAccess access,
            Conversations conversations,
            Conflicts conflicts,
            ConversationDesk desk,
            ProcedureCatalogue catalogue,
            JournalWriter journal) {
        this.access = access;
        this.conversations = conversations;
        this.conflicts = conflicts;
        this.desk = desk;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    /** The conversation; all of it is read from now on. */
    public ConversationView open(Actor actor, ApplicationId id) throws RuleViolation {
        Application application = filed(actor, id);
        boolean open = ConversationDesk.isOpen(application);
        if (actor instanceof Official official) {
            boolean writer = official.holds(application.office(), WRITERS);
            journal.record(application, JournalAct.CONVERSATION_VIEWED, official, "");
            int days = catalogue
                    .version(application.procedure())
                    .definition()
                    .review()
                    .guestDays();
            return new ConversationView(
                    desk.read(application, Side.OFFICE, Optional.empty(), !writer),
                    open && writer,
                    open && writer ? days : 0,
                    conversations.guests(id),
                    Optional.empty());
        }
        return new ConversationView(
                desk.read(application, Side.APPLICANT, Optional.empty(), false),
                open,
                0,
                desk.present(application),
                Optional.empty());
    }

    /** How many messages this side has not read. */
    public int unread(Applicant actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        int known = conversations.read(application.id()).getOrDefault(Side.APPLICANT.name(), 0);
        return Math.max(0, conversations.count(application.id()) - known);
    }

    /**
     * Cases of the official's offices with something unread, those that wait longest first; at most 100, and none that is
     * closed to the official.
     */
    public List<Unread> unread(Official actor) {
        List<Unread> all = conversations.unread(actor.agency(), actor.offices(), MOST_UNREAD);
        Set<ApplicationId> closed = conflicts.closed(
                actor.id(), all.stream().map(Unread::application).toList());
        return all.stream()
                .filter(unread -> !closed.contains(unread.application()))
                .toList();
    }

    /**
     * Writes.
     *
     * @param text 1–4,000 characters
     * @param files at most five, PDF, JPEG or PNG of at most 10 MB
     */
    public void write(Actor actor, ApplicationId id, String text, List<SentFile> files) throws RuleViolation {
        Application application = filed(actor, id);
        if (actor instanceof Official official) {
            if (!official.holds(application.office(), WRITERS)) {
                throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
            }
            access.lock(official, id, application.version(), WRITERS);
        } else if (actor instanceof Applicant applicant) {
            access.lock(applicant, id);
        }
        CaseMessage written = desk.write(
                application,
                actor instanceof Official ? Side.OFFICE : Side.APPLICANT,
                actor.fold(
                        applicant -> Optional.empty(),
                        official -> Optional.of(official.id().value())),
                actor.displayName(),
                text,
                files);
        journal.record(application, JournalAct.MESSAGE_SENT, actor, String.valueOf(written.number()));
    }

    /** A file of a message. */
    public StoredFile file(Actor actor, ApplicationId id, int message, int file) throws RuleViolation {
        Application application = filed(actor, id);
        StoredFile found = desk.file(id, message, file);
        if (actor instanceof Official) {
            journal.record(application, JournalAct.ATTACHMENT_VIEWED, actor, "message " + message + "/" + file);
        }
        return found;
    }

    private Application filed(Actor actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        if (application.state().isDraft()) {
            throw new NotFound();
        }
        return application;
    }
}
