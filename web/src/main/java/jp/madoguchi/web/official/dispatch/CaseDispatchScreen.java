package jp.madoguchi.web.official.dispatch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.official.CaseActs;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.dispatch.ListDispatches;
import jp.madoguchi.workflow.usecase.dispatch.RecordReturn;
import org.jspecify.annotations.Nullable;

/** What went, goes or came back in one case; returned mail is recorded here. */
@Named("caseDispatch")
@RequestScoped
public class CaseDispatchScreen {
    private final ListDispatches list;
    private final RecordReturn returns;
    private final OfficialSession session;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public CaseDispatchScreen(
            ListDispatches list,
            RecordReturn returns,
            OfficialSession session,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.list = list;
        this.returns = returns;
        this.session = session;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** By number; none if the case does not exist for this official. */
    public List<Dispatch> getAll() {
        Optional<ApplicationId> id = posted.caseId();
        if (id.isEmpty()) {
            return List.of();
        }
        try {
            return list.of(session.required(), id.get());
        } catch (RuleViolation notTheirs) {
            return List.of();
        }
    }

    /** Colour of the state's tag. */
    public String colour(Dispatch dispatch) {
        return switch (dispatch.state()) {
            case WAITING -> "yellow";
            case SENT, HANDED_OVER -> "green";
            case RETURNED -> "red";
            case CANCELLED -> "";
        };
    }

    /** Whether this official may record that it came back. */
    public boolean returnable(Dispatch dispatch) {
        return dispatch.state() == Dispatch.State.SENT
                && session.required().holds(dispatch.office(), Role.INTAKE, Role.REVIEWER);
    }

    /** Records returned mail. */
    public @Nullable String act() {
        String number = posted.text("act");
        if (!number.matches("\\d{1,4}")) {
            return null;
        }
        String reason = posted.text("reason" + number);
        if (reason.isEmpty()) {
            complaints.about("reason" + number, words.say("dispatch.error.reason"));
            return null;
        }
        Way again = posted.text("again" + number).equals("COUNTER") ? Way.COUNTER : Way.POST;
        return acts.carryOut(
                "dispatch.returned.done",
                (actor, id, version) -> returns.returned(actor, id, version, Integer.parseInt(number), reason, again));
    }
}
