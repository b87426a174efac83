package jp.madoguchi.web.official;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.bpmn.OwnStep;
import jp.madoguchi.workflow.usecase.CaseAct;
import jp.madoguchi.workflow.usecase.CaseView;

/** For whom a case waits, for an official who has no next step to take in it. */
final class WaitingWords {
    /** Acts with pages and links of their own, and taking a case on or off: none brings the case further. */
    private static final Set<CaseAct> NO_STEP = EnumSet.of(
            CaseAct.CLAIM,
            CaseAct.RELEASE,
            CaseAct.REASSIGN,
            CaseAct.DECLARE_CONFLICT,
            CaseAct.ANSWER_OPINION,
            CaseAct.EXTEND_CORRECTION);

    private final CaseView view;
    private final Words words;

    WaitingWords(CaseView view, Words words) {
        this.view = view;
        this.words = words;
    }

    /** One sentence; empty where this official can bring the case further, or nobody has to any more. */
    String text() {
        if (!NO_STEP.containsAll(view.acts()) || !view.state().isBeforeDisposition()) {
            return "";
        }
        Optional<OwnStep> step = view.ownSteps().waiting();
        if (step.isPresent()) {
            return words.say("waits.step", step.get().name());
        }
        if (view.state() == ApplicationState.DRAFTED) {
            return view.draft()
                    .map(draft -> words.say("waits.DRAFTED.at", approval(draft)))
                    .orElseGet(() -> words.say("waits.DRAFTED"));
        }
        return words.say("waits." + view.state());
    }

    private String approval(CaseView.DraftView draft) {
        return draft.chain().stream()
                .filter(step -> step.id().equals(draft.step()))
                .findFirst()
                .map(ApprovalStep::name)
                .map(words::in)
                .orElse("");
    }
}
