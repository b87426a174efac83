package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.application.Filing;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;

/**
 * Records what an official entered, as arrived on the day of the receiving stamp, or as the answer to a correction. What is
 * missing keeps nothing from arriving: the official says to have seen it, and a correction asks for it.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RecordEntry {
    private static final int FILING = 0;

    private final EntryAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final ContainerContent content;
    private final NumberDesk numbers;
    private final CorrectionAnswer answer;
    private final CounterDesk counter;
    private final JournalWriter journal;
    private final Inbox inbox;
    private final InboxAnswers inboxAnswers;
    private final CaseClock caseClock;
    private final PaymentDesk payments;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RecordEntry(
            EntryAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            ContainerContent content,
            NumberDesk numbers,
            CorrectionAnswer answer,
            CounterDesk counter,
            JournalWriter journal,
            Inbox inbox,
            InboxAnswers inboxAnswers,
            CaseClock caseClock,
            PaymentDesk payments,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.content = content;
        this.numbers = numbers;
        this.answer = answer;
        this.counter = counter;
        this.journal = journal;
        this.inbox = inbox;
        this.inboxAnswers = inboxAnswers;
        this.caseClock = caseClock;
        this.payments = payments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is entered, with what is missing; its applicant is who the pages of the form work for. */
    public EntryView open(Official actor, ApplicationId id) throws RuleViolation {
        return access.view(actor, id);
    }

    /**
     * Records.
     *
     * @param version the version the official looked at
     * @param seen whether the official saw what is missing
     * @return the arrival number
     * @throws FindingsRemain if something is missing and nobody saw it
     */
    public ArrivalNumber record(Official actor, ApplicationId id, long version, boolean seen) throws RuleViolation {
        Application application = seen(actor, id, version, seen);
        if (!application.state().isDraft()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        EntryView entry = access.view(application);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublishedProcedure procedure = catalogue.version(application.procedure());
        dropHidden(application, procedure, now);
        return arrive(actor, application, procedure, entry, now);
    }

    /**
     * Records the answer to a correction request.
     *
     * @param word how it came; the clock goes on from its stamp
     * @return the answer's arrival number
     * @throws FindingsRemain if something is missing and nobody saw it
     */
    public ArrivalNumber answer(Official actor, ApplicationId id, long version, boolean seen, CounterWord word)
            throws RuleViolation {
        Application application = seen(actor, id, version, seen);
        OpenCorrection open =
                access.correction(application).orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublishedProcedure procedure = catalogue.version(application.procedure());
        dropHidden(application, procedure, now);
        Instant said = counter.take(actor, application, CounterAct.Kind.CORRECTION, word, open.requestedAt(), now);
        return answered(actor, application, procedure, open, word, said, now);
    }

    /** The entry, if what is missing was seen. */
    private Application seen(Official actor, ApplicationId id, long version, boolean seen) throws RuleViolation {
        Application application = access.lock(actor, id);
        if (application.version() != version) {
            throw new StaleVersion(application.version());
        }
        EntryView entry = access.view(application);
        if (!entry.findings().isEmpty() && !seen) {
            throw new FindingsRemain(entry.findings());
        }
        return application;
    }

    private ArrivalNumber arrive(
            Official actor, Application application, PublishedProcedure procedure, EntryView entry, Instant now)
            throws RuleViolation {
        Instant arrived = entry.entry().arrivedAt(clock.getZone());
        Kept kept = keep(application, FILING, procedure, arrived, now);
        ArrivalNumber number = kept.number();
        application.arriveEntered(number, arrived, now);
        caseClock.start(application);
        String leaf = journal.record(
                application,
                JournalAct.APPLICATION_ENTERED,
                actor,
                number.value() + " " + application.channel() + " received "
                        + entry.entry().receivedOn() + " missing "
                        + entry.findings().size());
        applications.arrive(application, filing(application, kept, arrived, leaf));
        outbox.add(
                application.agency(), OutboxKind.START_PROCESS, application.id().toString(), application.id(), now);
        payments.arrived(application, procedure, now);
        inbox.put(
                application,
                procedure.definition().name().ja(),
                entry.applicant().displayName());
        inboxAnswers.write(application, procedure.definition());
        return number;
    }

    private ArrivalNumber answered(
            Official actor,
            Application application,
            PublishedProcedure procedure,
            OpenCorrection open,
            CounterWord word,
            Instant said,
            Instant now)
            throws RuleViolation {
        int correction = open.number();
        SaveAnswers.requireOpenPaths(application, application.answers(), Optional.of(open));
        Kept kept = keep(application, correction, procedure, said, now);
        ArrivalNumber number = kept.number();
        return answer.take(
                application, procedure, correction, application.signatureState().orElseThrow(), said, () -> {
                    application.touch(now);
                    String leaf = journal.record(
                            application,
                            JournalAct.CORRECTION_ENTERED,
                            actor,
                            correction + " " + number.value() + " " + CounterDesk.told(word));
                    applications.arrive(application, filing(application, kept, said, leaf));
                    return number;
                });
    }

    /** What no question asks for any more is not kept, as with an applicant's own filing. */
    private void dropHidden(Application application, PublishedProcedure procedure, Instant now) throws NotAllowedNow {
        FormDefinition form = procedure.definition().form();
        Evaluation evaluation = form.evaluate(application.answers(), access.day(application));
        var needed = NumberDesk.withoutHidden(form, application.answers(), evaluation);
        if (!needed.equals(application.answers())) {
            application.save(needed, now);
            numbers.forgetUnnamed(application, form);
        }
    }

    /**
     * What is kept of an arrival.
     *
     * @param frozen the container that nobody signs
     * @param number the arrival number that goes with it
     */
    private record Kept(FrozenFiling frozen, ArrivalNumber number) {}

    /** Keeps the answers, the printed form and the files as they were recorded, in a container that nobody signs. */
    private Kept keep(
            Application application, int correction, PublishedProcedure procedure, Instant arrived, Instant now)
            throws RuleViolation {
        Evaluation evaluation = procedure.definition().form().evaluate(application.answers(), access.day(application));
        FrozenContainer container = ApplicationContainer.freeze(
                content.of(application, correction, access.applicant(application), procedure, evaluation, now));
        FrozenFiling frozen = new FrozenFiling(
                ApplicationId.timeOrdered(now),
                application.id(),
                correction,
                container.bytes(),
                container.sha256(),
                Optional.empty(),
                Optional.empty(),
                now);
        applications.freeze(application, frozen, text(application));
        long running = applications.consume(frozen, now).orElseThrow();
        return new Kept(frozen, ArrivalNumber.of(arrived, clock.getZone(), running));
    }

    private static Filing filing(Application application, Kept kept, Instant arrived, String leaf) {
        FrozenFiling frozen = kept.frozen();
        return new Filing(
                application.id(), frozen.correction(), frozen.id(), kept.number(), arrived, text(application), leaf);
    }

    private static String text(Application application) {
        return new String(application.answers().toJson(), StandardCharsets.UTF_8);
    }
}
