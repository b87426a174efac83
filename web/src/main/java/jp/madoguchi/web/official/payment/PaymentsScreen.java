package jp.madoguchi.web.official.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Match;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.payment.Reconciliation;
import jp.madoguchi.workflow.payment.ReconciliationRejected;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.usecase.payment.ReconcilePayments;
import jp.madoguchi.workflow.usecase.payment.ShowPayments;
import org.jspecify.annotations.Nullable;

/** Reconciliation (収納消込) with its preview, what offices wait for, and what they owe back. */
@Named("payments")
@RequestScoped
public class PaymentsScreen {
    private static final String HERE = "/official/payments.xhtml?faces-redirect=true";
    private static final long MOST_BYTES = 10_000_000;

    private final ReconcilePayments reconcile;
    private final ShowPayments show;
    private final OfficialSession session;
    private final FileInHand inHand;
    private final HttpServletRequest request;
    private final ActOnce acts;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;
    private @Nullable Reconciliation preview;

    @Inject
    public PaymentsScreen(
            ReconcilePayments reconcile,
            ShowPayments show,
            OfficialSession session,
            FileInHand inHand,
            HttpServletRequest request,
            ActOnce acts,
            Posted posted,
            Complaints complaints,
            Words words) {
        this.reconcile = reconcile;
        this.show = show;
        this.session = session;
        this.inHand = inHand;
        this.request = request;
        this.acts = acts;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** Shows what the file would do, or takes it in, as the pressed button says. */
    public @Nullable String act() {
        if (!acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        return switch (posted.text("act")) {
            case "preview" -> look();
            case "take" -> take();
            default -> null;
        };
    }

    private @Nullable String look() {
        try {
            Optional<byte[]> file = uploaded();
            if (file.isEmpty()) {
                complaints.about("file", words.say("payments.error.file"));
                return null;
            }
            preview = reconcile.preview(session.required(), file.get());
            inHand.take(file.get());
        } catch (ReconciliationRejected rejected) {
            complain(rejected);
        } catch (Forbidden refused) {
            complaints.about("main", words.violation(refused));
        }
        return null;
    }

    private @Nullable String take() {
        Optional<byte[]> file = inHand.file();
        if (file.isEmpty()) {
            complaints.about("file", words.say("payments.error.file"));
            return null;
        }
        String outcome = acts.once(posted.text("key"), "take", () -> taken(file.get()));
        return outcome.isEmpty() ? null : outcome;
    }

    private String taken(byte[] file) {
        try {
            Map<Match, Long> counts = reconcile.take(session.required(), file).counts();
            inHand.drop();
            session.succeed(words.say(
                    "payments.taken",
                    counts.getOrDefault(Match.EXACT, 0L),
                    counts.getOrDefault(Match.OVER, 0L),
                    counts.getOrDefault(Match.UNDER, 0L),
                    counts.getOrDefault(Match.UNKNOWN, 0L),
                    counts.getOrDefault(Match.DUPLICATE, 0L)));
            return HERE;
        } catch (ReconciliationRejected rejected) {
            complain(rejected);
        } catch (Forbidden refused) {
            complaints.about("main", words.violation(refused));
        }
        return "";
    }

    private void complain(ReconciliationRejected rejected) {
        rejected.faults().stream()
                .limit(20)
                .forEach(fault -> complaints.about(
                        "file",
                        words.say(
                                "payments.fault",
                                fault.line(),
                                words.say("reconciliation." + fault.reason().name()))));
    }

    private Optional<byte[]> uploaded() {
        try {
            Part part = request.getPart("file");
            if (part == null || part.getSize() == 0 || part.getSize() > MOST_BYTES) {
                return Optional.empty();
            }
            try (InputStream content = part.getInputStream()) {
                return Optional.of(content.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException noMultipart) {
            return Optional.empty();
        }
    }

    public boolean isPreviewed() {
        return preview != null;
    }

    /** The lines of the preview. */
    public List<Reconciliation.Line> getLines() {
        return preview == null ? List.of() : preview.lines();
    }

    /** How many lines of each match, in words. */
    public List<String> getCounts() {
        return preview == null
                ? List.of()
                : preview.counts().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> words.say(
                                "payments.count",
                                words.say("match." + count.getKey().name()),
                                count.getValue()))
                        .toList();
    }

    /** Colour of a match's tag. */
    public String colour(Match match) {
        return switch (match) {
            case EXACT -> "green";
            case OVER, UNDER -> "yellow";
            case UNKNOWN, CONTRADICTORY -> "red";
            case DUPLICATE -> "";
        };
    }

    /** What offices wait for. */
    public List<Payments.OpenDemand> getOpen() {
        return open(false);
    }

    /** What offices owe back. */
    public List<Payments.OpenDemand> getOverpaid() {
        return open(true);
    }

    private List<Payments.OpenDemand> open(boolean overpaid) {
        try {
            return show.open(session.required(), overpaid);
        } catch (Forbidden none) {
            return List.of();
        }
    }

    /** Whether a demand's last day is over. */
    public boolean overdue(Demand demand) {
        return demand.isOverdue(words.today());
    }

    /** An amount in words. */
    public String yen(long yen) {
        return words.say("case.fee.yen", String.format(Locale.ROOT, "%,d", yen));
    }
}
