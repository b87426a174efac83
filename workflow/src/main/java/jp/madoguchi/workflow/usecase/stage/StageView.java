package jp.madoguchi.workflow.usecase.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;

/**
 * A procedure of several stages, as seen from one of its applications.
 *
 * @param members the applications of the family, in the order in which they were begun; empty if it has only one stage
 * @param next the stages that can be begun from this application now
 */
public record StageView(List<Member> members, List<Next> next) {
    public StageView {
        members = List.copyOf(members);
        next = List.copyOf(next);
    }

    /** Whether there is anything to show. */
    public boolean isStaged() {
        return members.size() > 1 || !next.isEmpty();
    }

    /**
     * An application of the family.
     *
     * @param id which
     * @param name its procedure's
     * @param state where it stands
     * @param arrivedAt when it arrived
     * @param here whether it is the one looked at
     */
    public record Member(
            ApplicationId id, LocalizedText name, ApplicationState state, Optional<Instant> arrivedAt, boolean here) {}

    /**
     * A stage to begin.
     *
     * @param procedure its id
     * @param name its name
     * @param summary one sentence
     */
    public record Next(String procedure, LocalizedText name, LocalizedText summary) {}
}
