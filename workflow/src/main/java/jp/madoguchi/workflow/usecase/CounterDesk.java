package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.application.CounterActs;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Takes down what an applicant without an account wrote or said in the case of a paper or telephone application. It counts
 * from the day of the receiving stamp, and who takes it down does not decide the case.
 */
@Singleton
class CounterDesk {
    private final CaseAccess access;
    private final CounterActs acts;
    private final CounterEntries entries;
    private final CounterScan scans;
    private final Clock clock;

    @Inject
    CounterDesk(CaseAccess access, CounterActs acts, CounterEntries entries, CounterScan scans, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.entries = entries;
        this.scans = scans;
        this.clock = clock;
    }

    /** The case, for an act of its applicant that whoever receives papers for its office enters. */
    Application lock(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, EntryAccess.roles());
        require(application.channel().isEntered(), Reason.WRONG_STATE);
        return application;
    }

    /**
     * Takes it down.
     *
     * @param after what it answers, or the arrival: it cannot have come before that day
     * @return since when it counts: the beginning of the stamp's day, or what it answers if that was later on that day
     */
    Instant take(
            Official actor, Application application, CounterAct.Kind kind, CounterWord word, Instant after, Instant now)
            throws RuleViolation {
        require(!word.receivedOn().isAfter(LocalDate.now(clock)), Reason.STAMP_IMPOSSIBLE);
        require(!word.receivedOn().isBefore(LocalDate.ofInstant(after, clock.getZone())), Reason.STAMP_TOO_EARLY);
        String saidBy = word.saidBy().strip();
        require(!saidBy.isEmpty() && saidBy.length() <= CounterWord.LONGEST_NAME, Reason.NAME_IMPOSSIBLE);
        String note = word.note().strip();
        require(!note.isEmpty() || word.scan().isPresent(), Reason.REASON_MISSING);
        require(note.length() <= CounterWord.LONGEST_NOTE, Reason.REASON_TOO_LONG);
        Optional<AttachmentId> scan = word.scan().isEmpty()
                ? Optional.empty()
                : Optional.of(scans.attach(application, word.scan().get(), now));
        acts.add(
                application,
                new CounterAct(
                        application.id(),
                        acts.of(application.id()).size() + 1,
                        kind,
                        word.channel(),
                        saidBy,
                        word.receivedOn(),
                        note,
                        scan,
                        actor.id(),
                        now));
        entries.written(application.id(), actor.id(), now);
        Instant stamped = word.receivedOn().atStartOfDay(clock.getZone()).toInstant();
        return stamped.isBefore(after) ? after : stamped;
    }

    /** How the journal names it; who said it is no matter of the journal. */
    static String told(CounterWord word) {
        return word.channel() + " received " + word.receivedOn();
    }

    private static void require(boolean held, Reason reason) throws NotAllowedNow {
        if (!held) {
            throw new NotAllowedNow(reason);
        }
    }
}
