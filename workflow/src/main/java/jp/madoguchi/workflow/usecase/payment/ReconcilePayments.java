package jp.madoguchi.workflow.usecase.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.PaymentChannel;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.payment.Receipt;
import jp.madoguchi.workflow.payment.Reconciliation;
import jp.madoguchi.workflow.payment.ReconciliationRejected;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.Notice;
import jp.madoguchi.workflow.usecase.PaymentDesk;

/**
 * Takes in what a payment channel says came in (収納消込): first as a preview, then for good, in one transaction. The same
 * file or transaction again changes nothing.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ReconcilePayments {
    private final Applications applications;
    private final Payments payments;
    private final PaymentChannel channel;
    private final PaymentDesk desk;
    private final JournalWriter journal;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ReconcilePayments(
            Applications applications,
            Payments payments,
            PaymentChannel channel,
            PaymentDesk desk,
            JournalWriter journal,
            CaseStep step,
            Clock clock) {
        this.applications = applications;
        this.payments = payments;
        this.channel = channel;
        this.desk = desk;
        this.journal = journal;
        this.step = step;
        this.clock = clock;
    }

    /** What the file would do; nothing is written. */
    public Reconciliation preview(Official actor, byte[] file) throws Forbidden, ReconciliationRejected {
        requireRole(actor);
        return match(actor, channel.read(file), clock.instant());
    }

    /** Takes the file in: sums, states, clocks, mails. */
    public Reconciliation take(Official actor, byte[] file) throws Forbidden, ReconciliationRejected {
        requireRole(actor);
        List<Receipt> receipts = channel.read(file);
        // Every case is locked, always in the same order, before sums are read.
        Map<ApplicationId, Application> cases = lock(actor, receipts);
        Instant now = clock.instant();
        Reconciliation reconciliation = match(actor, receipts, now);
        UUID importId = payments.imported(actor.agency(), actor.id(), now, sha256(file), receipts.size());
        for (Reconciliation.Line line : reconciliation.lines()) {
            if (line.match().isRecorded()) {
                payments.received(actor.agency(), importId, line.receipt(), line.after(), line.match());
            }
            if (line.before().isPresent() && line.after().isPresent()) {
                received(actor, cases, line, line.before().get(), line.after().get(), now);
            }
        }
        journal.record(actor.agency(), JournalAct.RECEIPTS_IMPORTED, actor, importId + " " + receipts.size());
        return reconciliation;
    }

    private void received(
            Official actor,
            Map<ApplicationId, Application> cases,
            Reconciliation.Line line,
            Demand before,
            Demand after,
            Instant now) {
        Application application = cases.get(after.application());
        if (application == null) {
            throw new IllegalStateException("A demand came up after the cases were locked");
        }
        desk.change(application, after, now);
        application.touch(now);
        step.done(
                application,
                JournalAct.PAYMENT_RECEIVED,
                actor,
                after.slip().paymentNumber() + " " + line.match() + " "
                        + line.receipt().amountYen());
        if (before.owedYen() > 0 && after.owedYen() == 0) {
            step.notify(application, Notice.PAYMENT_RECEIVED, after.number());
        }
    }

    private Map<ApplicationId, Application> lock(Official actor, List<Receipt> receipts) {
        TreeSet<String> ids = new TreeSet<>();
        demands(actor, receipts).forEach(demand -> ids.add(demand.application().toString()));
        Map<ApplicationId, Application> cases = new java.util.HashMap<>();
        for (String id : ids) {
            ApplicationId application = ApplicationId.parse(id).orElseThrow();
            cases.put(application, applications.lock(application).orElseThrow());
        }
        return cases;
    }

    private Reconciliation match(Official actor, List<Receipt> receipts, Instant at) {
        return Reconciliation.of(
                receipts,
                demands(actor, receipts),
                payments.known(
                        actor.agency(),
                        receipts.stream().map(Receipt::transactionId).toList()),
                at);
    }

    private List<Demand> demands(Official actor, List<Receipt> receipts) {
        return payments.numbered(
                actor.agency(), receipts.stream().map(Receipt::paymentNumber).toList());
    }

    private static void requireRole(Official actor) throws Forbidden {
        if (!actor.holdsAnywhere(Role.INTAKE) && !actor.holdsAnywhere(Role.REVIEWER)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
