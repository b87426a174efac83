package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.madoguchi.workflow.usecase.ClaimCase;
import jp.madoguchi.workflow.usecase.RecordIntake;
import jp.madoguchi.workflow.usecase.ReleaseCase;
import jp.madoguchi.workflow.usecase.RetryIssuance;
import org.jspecify.annotations.Nullable;

/** The acts of the case page that need one button and no words. */
@Named("simpleActs")
@RequestScoped
public class SimpleActs {
    private final ClaimCase claimCase;
    private final ReleaseCase releaseCase;
    private final RecordIntake recordIntake;
    private final RetryIssuance retryIssuance;
    private final CaseActs acts;
    private final StepUpField stepUp;
    private final Posted posted;

    @Inject
    public SimpleActs(
            ClaimCase claimCase,
            ReleaseCase releaseCase,
            RecordIntake recordIntake,
            RetryIssuance retryIssuance,
            CaseActs acts,
            StepUpField stepUp,
            Posted posted) {
        this.claimCase = claimCase;
        this.releaseCase = releaseCase;
        this.recordIntake = recordIntake;
        this.retryIssuance = retryIssuance;
        this.acts = acts;
        this.stepUp = stepUp;
        this.posted = posted;
    }

    /** Whether a button was pressed. */
    public boolean isAsked() {
        return !posted.text("act").isEmpty();
    }

    /** Acts as the pressed button says; a button that the page no longer shows still gets its answer. */
    public @Nullable String act() {
        return switch (posted.text("act")) {
            case "claim" -> acts.carryOut("act.done.claim", claimCase::claim);
            case "release" -> acts.carryOut("act.done.release", releaseCase::release);
            case "intake" -> acts.carryOut("act.done.intake", recordIntake::record);
            case "retry" -> stepUp.proved() ? acts.carryOut("act.done.retry", retryIssuance::retry) : null;
            default -> null;
        };
    }
}
