package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.usecase.StepUp;

/** The one-time code asked for beside every final button, unless one was given a moment ago. */
@Named("stepUp")
@RequestScoped
public class StepUpField {
    /** What must be left of a step-up when the page is shown, so that it does not end while the official reads. */
    private static final Duration READING_TIME = Duration.ofMinutes(2);

    private final StepUp stepUp;
    private final OfficialSession session;
    private final DemoOfficials demo;
    private final Complaints complaints;
    private final Words words;
    private final Posted posted;
    private final Clock clock;

    @Inject
    public StepUpField(
            StepUp stepUp,
            OfficialSession session,
            DemoOfficials demo,
            Complaints complaints,
            Words words,
            Posted posted,
            Clock clock) {
        this.stepUp = stepUp;
        this.session = session;
        this.demo = demo;
        this.complaints = complaints;
        this.words = words;
        this.posted = posted;
        this.clock = clock;
    }

    /** Whether the page asks for a code. */
    public boolean isNeeded() {
        return !session.required().steppedUp(clock.instant().plus(READING_TIME));
    }

    /** This official's current code in demo mode, else empty. */
    public String getDemoCode() {
        String name = session.getName();
        return demo.all().stream()
                .filter(person -> person.name().equals(name))
                .map(DemoOfficials.DemoOfficial::code)
                .findFirst()
                .orElse("");
    }

    /** Whether presence is proved: by the code just sent, or by one that still counts. Complains otherwise. */
    public boolean proved() {
        String code = posted.text("code");
        if (code.isEmpty() && session.required().steppedUp(clock.instant())) {
            return true;
        }
        if (code.isEmpty()) {
            complaints.about("code", words.say("login.required.code"));
            return false;
        }
        try {
            session.stepUp(stepUp.stepUp(session.required(), code));
            return true;
        } catch (LoginRejected refused) {
            boolean throttled = refused.reason() == LoginRejected.Reason.THROTTLED;
            complaints.about("code", throttled ? words.violation(refused) : words.say("stepup.refused"));
            return false;
        }
    }
}
