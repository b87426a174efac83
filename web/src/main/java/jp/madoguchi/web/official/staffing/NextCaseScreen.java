package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Addresses;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.staffing.TakeNextCase;

/** The button that takes on the most urgent case nobody took on, and opens it. */
@Named("nextCase")
@RequestScoped
public class NextCaseScreen {
    private final TakeNextCase takeNext;
    private final OfficialSession session;
    private final ActOnce acts;
    private final Posted posted;
    private final Words words;

    @Inject
    public NextCaseScreen(TakeNextCase takeNext, OfficialSession session, ActOnce acts, Posted posted, Words words) {
        this.takeNext = takeNext;
        this.session = session;
        this.acts = acts;
        this.posted = posted;
        this.words = words;
    }

    /** Whether the button was pressed. */
    public boolean isAsked() {
        return posted.text("act").equals("next");
    }

    /** Takes the next case; a second click of the same button leads to the same case. */
    public String take() {
        if (!acts.knows(posted.text("key"))) {
            session.warn(words.say("form.expired"));
            return Addresses.inbox();
        }
        return acts.once(posted.text("key"), "next", () -> {
            try {
                Optional<ApplicationId> taken = takeNext.take(session.required());
                if (taken.isPresent()) {
                    session.succeed(words.say("act.done.claim"));
                    return Addresses.ofCase("case", taken.get());
                }
                session.warn(words.say("inbox.next-case.none"));
            } catch (RuleViolation refused) {
                session.warn(words.violation(refused));
            }
            return Addresses.inbox();
        });
    }
}
