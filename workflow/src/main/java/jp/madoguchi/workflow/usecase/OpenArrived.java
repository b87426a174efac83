package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Reads an application that has arrived as its applicant sees it: as filed, or the answer to a correction. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class OpenArrived {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final Clock clock;

    @Inject
    OpenArrived(
            CaseAccess access, Applications applications, ProcedureCatalogue catalogue, Reviews reviews, Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Refuses an agent what it did not begin itself. */
    public void requireTheirs(Applicant actor, ApplicationId id) throws RuleViolation {
        access.read(actor, id);
    }

    public ApplicationView open(Applicant actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        PublishedProcedure procedure = catalogue.version(application.procedure());
        boolean editing = application.state().isDraft() || application.state() == ApplicationState.CORRECTION_REQUESTED;
        Answers answers = editing ? application.answers() : application.filed();
        return new ApplicationView(
                id,
                application.version(),
                procedure,
                answers,
                procedure.definition().form().evaluate(answers, application.day(clock.instant(), clock.getZone())),
                applications.attachments(id).stream().map(AttachmentRow::of).toList(),
                application.state(),
                application.arrivalNumber(),
                reviews.openCorrection(id),
                Optional.empty());
    }
}
