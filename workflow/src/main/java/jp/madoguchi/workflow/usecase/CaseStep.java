package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.webhook.Subscriptions;
import jp.madoguchi.workflow.webhook.WebhookEvent;

/** What every step on a case writes beside the case itself: the journal entry and the inbox row. */
@Singleton
public class CaseStep {
    private final JournalWriter journal;
    private final Inbox inbox;
    private final Outbox outbox;
    private final LetterDesk letters;
    private final Subscriptions subscriptions;
    private final Clock clock;

    @Inject
    CaseStep(
            JournalWriter journal,
            Inbox inbox,
            Outbox outbox,
            LetterDesk letters,
            Subscriptions subscriptions,
            Clock clock) {
        this.journal = journal;
        this.inbox = inbox;
        this.outbox = outbox;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Records a person's step; returns the new case version. */
    public long done(Application application, JournalAct act, Actor actor, String detail) {
        journal.record(application, act, actor, detail);
        inbox.refresh(application);
        return application.version();
    }

    /** Records a person's step and why, in that person's words; returns the new case version. */
    public long done(Application application, JournalAct act, Actor actor, String detail, String reason) {
        journal.record(application, act, actor, detail, reason);
        inbox.refresh(application);
        return application.version();
    }

    /** Records the system's step. */
    public void done(Application application, JournalAct act, String detail) {
        journal.record(application, act, detail);
        inbox.refresh(application);
    }

    /** What a notice asked is answered: a letter with it that was not sent yet needs no sending. */
    void answered(Application application, Notice asked) {
        letters.needless(application, asked);
    }

    /** Tells the applicant's software. */
    void announce(Application application, WebhookEvent event, int occasion) {
        subscriptions.announce(application, event, occasion, clock.instant());
    }

    /**
     * Tells the applicant by mail, and by webhook where that was asked for, once for each notice and occasion; who cannot
     * be reached so gets a letter.
     */
    public void notify(Application application, Notice notice, int occasion) {
        outbox.add(
                application.agency(),
                OutboxKind.SEND_MAIL,
                notice.key(application.id(), occasion),
                application.id(),
                clock.instant());
        letters.write(application, notice);
        notice.event().ifPresent(event -> announce(application, event, occasion));
    }
}
