package jp.madoguchi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.outbox.DeadLetter;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.outbox.RetryDelivery;
import org.jspecify.annotations.Nullable;

/** Messages that do not get out, with a button to try again. */
@Named("outbox")
@RequestScoped
public class OutboxScreen {
    private static final String HERE = "/official/outbox.xhtml?faces-redirect=true";

    private final RetryDelivery retry;
    private final OfficialSession session;
    private final ActOnce acts;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;
    private @Nullable List<DeadLetter> letters;
    private String problem = "";

    @Inject
    public OutboxScreen(
            RetryDelivery retry,
            OfficialSession session,
            ActOnce acts,
            Posted posted,
            Complaints complaints,
            Words words) {
        this.retry = retry;
        this.session = session;
        this.acts = acts;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /** The dead ones first. */
    public List<DeadLetter> getLetters() {
        List<DeadLetter> loaded = letters;
        if (loaded == null) {
            try {
                loaded = retry.undelivered(session.required());
            } catch (RuleViolation refused) {
                problem = words.refusedPage(refused);
                loaded = List.of();
            }
            letters = loaded;
        }
        return loaded;
    }

    /** Why nothing is shown, in words; empty if something may be. */
    public String getProblem() {
        getLetters();
        return problem;
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** Tries the pressed one again. */
    public @Nullable String act() {
        String id = posted.text("act");
        if (!id.matches("\\d{1,18}") || !acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        return acts.once(posted.text("key"), id, () -> {
            try {
                retry.retry(session.required(), Long.parseLong(id));
                session.succeed(words.say("outbox.retried"));
            } catch (RuleViolation refused) {
                session.warn(words.violation(refused));
            }
            return HERE;
        });
    }
}
