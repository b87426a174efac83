package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.madoguchi.workflow.usecase.ClaimCase;
import jp.madoguchi.workflow.usecase.HandleNotification;
import jp.madoguchi.workflow.usecase.RecordIntake;
import jp.madoguchi.workflow.usecase.ReleaseCase;
import jp.madoguchi.workflow.usecase.RescanFiles;
import jp.madoguchi.workflow.usecase.RetryIssuance;
import org.jspecify.annotations.Nullable;

/** The acts of the case page that need one button and no words. */
@Named("simpleActs")
@RequestScoped
public class SimpleActs {
    private final ClaimCase claimCase;
    private final ReleaseCase releaseCase;
    private final RecordIntake recordIntake;
    private final HandleNotification handleNotification;
    private final RetryIssuance retryIssuance;
    private final RescanFiles rescanFiles;
    private final OpenedCase opened;
    private final CaseActs acts;
    private final StepUpField stepUp;
    private final Posted posted;

    @Inject
    public SimpleActs(
            ClaimCase claimCase,
            ReleaseCase releaseCase,
            RecordIntake recordIntake,
            HandleNotification handleNotification,
            RetryIssuance retryIssuance,
            RescanFiles rescanFiles,
            OpenedCase opened,
            CaseActs acts,
            StepUpField stepUp,
            Posted posted) {
        this.claimCase = claimCase;
        this.releaseCase = releaseCase;
        this.recordIntake = recordIntake;
        this.handleNotification = handleNotification;
        this.retryIssuance = retryIssuance;
        this.rescanFiles = rescanFiles;
        this.opened = opened;
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
            case "rescan" -> acts.carryOut("act.done.rescan", rescanFiles::rescan);
            case "handle" -> handle();
            case "retry" -> stepUp.proved() ? acts.carryOut("act.done.retry", retryIssuance::retry) : null;
            default -> null;
        };
    }

    /** A sealed notice follows where the procedure has one: then presence is proved. */
    private @Nullable String handle() {
        boolean sealed = opened.found()
                .filter(view -> !view.procedure().definition().documents().isEmpty())
                .isPresent();
        if (sealed && !stepUp.proved()) {
            return null;
        }
        return acts.carryOut(sealed ? "act.done.handle.notice" : "act.done.handle", handleNotification::handle);
    }
}
