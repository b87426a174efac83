package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.authority.Authority;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.review.Approval;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Reviews;

/** The disposition that a document tells, checked again at the last moment before it is sealed. */
@Singleton
class ApprovedDisposition {
    private final Dispositions dispositions;
    private final Reviews reviews;

    @Inject
    ApprovedDisposition(Dispositions dispositions, Reviews reviews) {
        this.dispositions = dispositions;
        this.reviews = reviews;
    }

    /** What is sealed is what as many people as the draft needed approved. */
    Disposition of(Application application) {
        Disposition disposition = dispositions.of(application.id()).orElseThrow();
        Draft draft = reviews.lastDraft(application.id()).orElseThrow();
        List<Approval> approvals = draft.approvals();
        OfficialId last = approvals.isEmpty()
                ? draft.draftedBy()
                : approvals.get(approvals.size() - 1).by();
        boolean decided = draft.status() == Draft.Status.DECIDED
                && disposition.content().decided().equals(draft.proposal().decided())
                && disposition.decidedBy().equals(last)
                && approvals.size() >= draft.levelsNeeded()
                && approvals.stream().noneMatch(approval -> approval.by().equals(draft.draftedBy()));
        if (!decided) {
            throw new IllegalStateException("The disposition of " + application.id() + " is not approved");
        }
        return disposition;
    }

    /** By what right the last approval was given; empty where none was needed. */
    Optional<Authority> authority(Application application) {
        List<Approval> approvals =
                reviews.lastDraft(application.id()).orElseThrow().approvals();
        return approvals.isEmpty()
                ? Optional.empty()
                : Optional.of(approvals.get(approvals.size() - 1).authority());
    }
}
