package jp.madoguchi.workflow.testing;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.usecase.ApproveDraft;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.DraftDisposition;
import jp.madoguchi.workflow.usecase.OpenCase;
import jp.madoguchi.workflow.usecase.RecordIntake;

/** The acts that bring a case of the procedure {@code test-chain} from its answers to its approvals. */
public final class ChainCase {
    public static final Proposal GRANT = new Proposal.Grant("", List.of());

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final Staff staff;

    public ChainCase(Staff staff) {
        this.staff = staff;
    }

    /** Filed and taken in, with an amount that decides the chain and the opinions. */
    public ApplicationId reviewed(long amount) throws Exception {
        return reviewed(amount, "");
    }

    /** As {@link #reviewed(long)}, with a note that decides whether an inspection is needed. */
    public ApplicationId reviewed(long amount, String note) throws Exception {
        Answers answers = Journey.answers("株式会社みなと食堂").with("amount", BigDecimal.valueOf(amount));
        ApplicationId id =
                journey.draft(People.SHOKUDO, "test-chain", note.isEmpty() ? answers : answers.with("note", note));
        journey.file(People.SHOKUDO, id, People.SHOKUDO_KEY);
        journey.deliver();
        uc(RecordIntake.class).record(staff.intake(), id, seen(id).version());
        return id;
    }

    public CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(staff.reviewer(), id);
    }

    public void draft(ApplicationId id, Proposal proposal) throws Exception {
        uc(DraftDisposition.class).draft(Journey.steppedUp(staff.reviewer()), id, seen(id).version(), proposal);
    }

    /**
     * Approves a step.
     *
     * @param level 1 for the first step
     */
    public void approve(ApplicationId id, int level) throws Exception {
        uc(ApproveDraft.class).approve(Journey.steppedUp(staff.approvers().get(level - 1)), id, seen(id).version());
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }
}
