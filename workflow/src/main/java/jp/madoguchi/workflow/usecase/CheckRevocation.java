package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/**
 * Asks again whether the certificate of a filing was revoked when it arrived. While nobody can tell, the question is
 * put off ever longer and never given up, because an authority can be away for a day: a CRL is daily. Good lets the
 * second verifier begin; revoked is an incident that no grant can follow.
 */
@Singleton
class CheckRevocation implements Delivery {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Applications applications;
    private final ContainerCheck check;
    private final Outbox outbox;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    CheckRevocation(Applications applications, ContainerCheck check, Outbox outbox, CaseStep step, Clock clock) {
        this.applications = applications;
        this.check = check;
        this.outbox = outbox;
        this.step = step;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.CHECK_REVOCATION;
    }

    /**
     * Plans the next question.
     *
     * @param round 1 for the first one
     */
    static void again(Outbox outbox, Application application, int correction, int round, Instant now) {
        outbox.add(
                application.agency(),
                OutboxKind.CHECK_REVOCATION,
                application.id() + "/" + round + ":" + correction,
                application.id(),
                now.plus(wait(round)));
    }

    /** 15 s, 30 s, 1 min … at most a quarter of an hour, as often as OCSP answers change. */
    static Duration wait(int round) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(round - 1, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static int round(OutboxMessage message) {
        String key = message.key();
        return Integer.parseInt(key.substring(key.indexOf('/') + 1, key.lastIndexOf(':')));
    }

    @Override
    public void deliver(OutboxMessage message) throws SignatureRejected {
        int correction = SignatureMessage.correction(message);
        Evidence evidence =
                applications.evidence(message.application(), correction).orElseThrow();
        if (evidence.revocationKnown()) {
            return;
        }
        Instant now = clock.instant();
        RevocationStatus status = check.status(evidence.certificate(), evidence.checkedAt());
        Application application = applications.lock(message.application()).orElseThrow();
        if (status instanceof RevocationStatus.Unknown) {
            if (application.state().isBeforeDisposition()) {
                again(outbox, application, correction, round(message) + 1, now);
            }
            return;
        }
        boolean good = status instanceof RevocationStatus.Good;
        applications.revocationKnown(message.application(), correction, good, now);
        boolean newer =
                applications.filing(message.application(), correction + 1).isPresent();
        if (!newer) {
            application.signatureChecked(good ? SignatureState.ACCEPTED : SignatureState.REVOKED);
        }
        if (good) {
            String key = application.id() + ":" + correction;
            outbox.add(application.agency(), OutboxKind.VALIDATE_SIGNATURE, key, application.id(), now);
        }
        step.done(
                application,
                good ? JournalAct.REVOCATION_STATUS_GOOD : JournalAct.REVOCATION_STATUS_REVOKED,
                Integer.toString(correction));
    }
}
