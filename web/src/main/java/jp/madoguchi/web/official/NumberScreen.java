package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.RevealNumber;

/** Shows one Individual Number (個人番号) in the answer to one request, after a one-time code; no page keeps it. */
@Named("numberScreen")
@RequestScoped
public class NumberScreen {
    private final RevealNumber reveal;
    private final OpenedCase opened;
    private final OfficialSession session;
    private final ActOnce acts;
    private final StepUpField stepUp;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private String number = "";

    @Inject
    public NumberScreen(
            RevealNumber reveal,
            OpenedCase opened,
            OfficialSession session,
            ActOnce acts,
            StepUpField stepUp,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.reveal = reveal;
        this.opened = opened;
        this.session = session;
        this.acts = acts;
        this.stepUp = stepUp;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** Where the number stands in the form. */
    public String getPath() {
        return posted.text("path");
    }

    /** Whether there is such a number for this official. */
    public boolean isThere() {
        return opened.found().filter(view -> view.numbers().contains(getPath())).isPresent();
    }

    /** Whether it is shown now. */
    public boolean isShown() {
        return !number.isEmpty();
    }

    /** The number in groups of four; empty until it is shown. */
    public String getNumber() {
        return number;
    }

    /** Shows it. A form that this session was not given shows nothing. */
    public void act() {
        if (!isThere()) {
            return;
        }
        if (!acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return;
        }
        if (!stepUp.proved()) {
            return;
        }
        try {
            String plain = reveal.reveal(session.required(), opened.view().id(), getPath());
            number = plain.replaceAll("(\\d{4})(?=\\d)", "$1 ");
        } catch (RuleViolation refused) {
            complaints.about("main", words.violation(refused));
        }
    }
}
