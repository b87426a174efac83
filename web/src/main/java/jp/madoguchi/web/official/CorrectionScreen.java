package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.usecase.RequestCorrection;
import org.jspecify.annotations.Nullable;

/** Asks the applicant to correct chosen answers, each with a reason, by a date. */
@Named("correctionRequest")
@RequestScoped
public class CorrectionScreen {
    private static final int USUAL_DAYS = 14;

    private final RequestCorrection requestCorrection;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public CorrectionScreen(
            RequestCorrection requestCorrection,
            OpenedCase opened,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.requestCorrection = requestCorrection;
        this.opened = opened;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** Whether an answer is ticked. */
    public boolean ticked(AnswerSheet.Line line) {
        return posted.texts("item").contains(line.path());
    }

    /** The reason typed for an answer. */
    public String reason(AnswerSheet.Line line) {
        return posted.text("reason-" + line.htmlId());
    }

    /** Whether a new signature is asked for: ticked, and at first wherever the page offers it. */
    public boolean isSignAnew() {
        return !posted.isPost() || posted.texts("item").contains(CorrectionItem.SIGNATURE);
    }

    /** The reason typed for a new signature, at first the usual one. */
    public String getSignatureReason() {
        if (posted.isPost()) {
            return posted.text("reason-signature");
        }
        return words.say("signature.anew." + opened.view().signature().state().name());
    }

    /** The day typed, or two weeks from today. */
    public String getDueOn() {
        return posted.isPost()
                ? posted.text("due")
                : words.today().plusDays(USUAL_DAYS).toString();
    }

    /** The first day that can be given. */
    public String getTomorrow() {
        return words.today().plusDays(1).toString();
    }

    /** Sends the request. */
    public @Nullable String request() {
        if (opened.found().isEmpty()) {
            return null;
        }
        List<CorrectionItem> items = items();
        Optional<LocalDate> due = due();
        if (complaints.isAny() || due.isEmpty()) {
            return null;
        }
        return acts.carryOut(
                "act.done.correction",
                (actor, id, version) -> requestCorrection.request(actor, id, version, items, due.get()));
    }

    private List<CorrectionItem> items() {
        List<CorrectionItem> items = new ArrayList<>();
        boolean any = posted.texts("item").contains(CorrectionItem.SIGNATURE);
        if (any && getSignatureReason().isEmpty()) {
            complaints.about("reason-signature", words.say("correction.error.reason", words.say("signature.anew")));
        } else if (any) {
            items.add(new CorrectionItem(CorrectionItem.SIGNATURE, getSignatureReason()));
        }
        for (AnswerSheet.Part part : new AnswerSheet(opened.view(), words.locale()).parts()) {
            for (AnswerSheet.Line line : part.lines()) {
                if (ticked(line)) {
                    any = true;
                    if (reason(line).isEmpty()) {
                        complaints.about(
                                "reason-" + line.htmlId(), words.say("correction.error.reason", line.fullLabel()));
                    } else {
                        items.add(new CorrectionItem(line.path(), reason(line)));
                    }
                }
            }
        }
        if (!any) {
            complaints.about("items", words.say("correction.error.items"));
        }
        return items;
    }

    private Optional<LocalDate> due() {
        try {
            LocalDate due = LocalDate.parse(posted.text("due"));
            if (due.isAfter(words.today())) {
                return Optional.of(due);
            }
            complaints.about("due", words.say("correction.error.due.past"));
        } catch (DateTimeParseException noDate) {
            complaints.about("due", words.say("correction.error.due"));
        }
        return Optional.empty();
    }
}
