package jp.madoguchi.workflow.usecase.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.conversation.Conversations;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/** Asks for an outside party in the conversation on a case; one who decides in the office approves, the link is mailed. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class InviteGuest {
    private final CaseAccess access;
    private final Conversations conversations;
    private final ProcedureCatalogue catalogue;
    private final JournalWriter journal;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    InviteGuest(
            CaseAccess access,
            Conversations conversations,
            ProcedureCatalogue catalogue,
            JournalWriter journal,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.conversations = conversations;
        this.catalogue = catalogue;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Asks for a guest.
     *
     * @param name person or organisation, at most 100 characters
     * @param mailAddress where the link goes
     * @param reason why, at most 1,000 characters
     * @param days from the approval, as many as the procedure allows
     */
    public UUID request(Official actor, ApplicationId id, String name, String mailAddress, String reason, int days)
            throws RuleViolation {
        Application application = open(actor, id, Role.INTAKE, Role.REVIEWER, Role.APPROVER);
        int most =
                catalogue.version(application.procedure()).definition().review().guestDays();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Guest guest = Guest.request(
                ApplicationId.timeOrdered(now), id, name, mailAddress, reason, days, most, actor.id(), now);
        conversations.invite(application.agency(), guest);
        journal.record(
                application, JournalAct.GUEST_REQUESTED, actor, guest.id().toString());
        return guest.id();
    }

    /** Approves, which mails the link, or refuses. */
    public void decide(Official actor, ApplicationId id, UUID guest, boolean approves) throws RuleViolation {
        Application application = open(actor, id, Role.APPROVER);
        Guest decided = asked(id, guest).decided(approves, actor.id(), clock.instant());
        conversations.update(decided);
        if (approves) {
            outbox.add(application.agency(), OutboxKind.INVITE_GUEST, guest.toString(), id, clock.instant());
        }
        journal.record(
                application, approves ? JournalAct.GUEST_APPROVED : JournalAct.GUEST_REFUSED, actor, guest.toString());
    }

    /** Ends an invitation before its time; the link opens nothing from now on. */
    public void end(Official actor, ApplicationId id, UUID guest) throws RuleViolation {
        Application application = access.read(actor, id);
        access.lock(actor, id, application.version(), Role.INTAKE, Role.REVIEWER, Role.APPROVER);
        conversations.update(asked(id, guest).ended(actor.id(), clock.instant()));
        journal.record(application, JournalAct.GUEST_ENDED, actor, guest.toString());
    }

    private Application open(Official actor, ApplicationId id, Role... roles) throws RuleViolation {
        Application application = access.lock(actor, id, access.read(actor, id).version(), roles);
        if (!ConversationDesk.isOpen(application)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        return application;
    }

    private Guest asked(ApplicationId id, UUID guest) throws NotFound {
        return conversations
                .guest(guest)
                .filter(found -> found.application().equals(id))
                .orElseThrow(NotFound::new);
    }
}
