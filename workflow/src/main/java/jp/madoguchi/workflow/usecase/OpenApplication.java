package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Drafts;
import jp.madoguchi.workflow.application.StoredDraft;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Reads an application for filling in. A draft, which every page of a form asks for, costs one statement; what has
 * arrived is read in a transaction.
 */
@Singleton
public class OpenApplication {
    private final Drafts drafts;
    private final OpenArrived arrived;
    private final ProcedureCatalogue catalogue;
    private final Clock clock;

    @Inject
    OpenApplication(Drafts drafts, OpenArrived arrived, ProcedureCatalogue catalogue, Clock clock) {
        this.drafts = drafts;
        this.arrived = arrived;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Opens; another party's does not exist. */
    public ApplicationView open(Applicant actor, ApplicationId id) throws RuleViolation {
        return open(actor, id, FormDefinition::evaluate);
    }

    /** Opens to change answers: what they change can be evaluated from here. */
    public ApplicationView openToChange(Applicant actor, ApplicationId id) throws RuleViolation {
        return open(actor, id, FormDefinition::begin);
    }

    /** How answers are evaluated. */
    private interface Evaluating {
        Evaluation of(FormDefinition form, Answers answers, LocalDate today);
    }

    private ApplicationView open(Applicant actor, ApplicationId id, Evaluating evaluating) throws RuleViolation {
        Optional<StoredDraft> draft = drafts.read(id);
        if (draft.isEmpty()) {
            return arrived.open(actor, id);
        }
        if (!draft.get().party().equals(actor.party())) {
            throw new NotFound();
        }
        if (actor.proof().delegation().isPresent()) {
            arrived.requireTheirs(actor, id);
        }
        return view(id, draft.get(), evaluating);
    }

    private ApplicationView view(ApplicationId id, StoredDraft draft, Evaluating evaluating) {
        PublishedProcedure procedure = catalogue.version(draft.procedure());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new ApplicationView(
                id,
                draft.version(),
                procedure,
                draft.answers(),
                evaluating.of(procedure.definition().form(), draft.answers(), today),
                draft.attachments().stream().map(AttachmentRow::of).toList(),
                draft.state(),
                Optional.empty(),
                Optional.empty(),
                DraftMigration.of(draft.procedure(), catalogue).map(migration -> migration.offer(draft.answers())));
    }
}
