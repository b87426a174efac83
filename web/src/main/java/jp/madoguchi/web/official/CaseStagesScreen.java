package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.stage.ShowStages;

/** The other stages of a procedure of several stages, on the page of a case. */
@Named("caseStages")
@RequestScoped
public class CaseStagesScreen {
    private final ShowStages show;
    private final OfficialSession session;
    private final OpenedCase opened;
    private final Words words;

    @Inject
    public CaseStagesScreen(ShowStages show, OfficialSession session, OpenedCase opened, Words words) {
        this.show = show;
        this.session = session;
        this.opened = opened;
        this.words = words;
    }

    /** A filed application of the family: id, name of its procedure, state in words, whether it is this case. */
    public record Member(String id, String name, String state, boolean here) {}

    /** All of them, oldest first; none if there is only this one. */
    public List<Member> getMembers() {
        if (opened.found().isEmpty()) {
            return List.of();
        }
        try {
            return show.of(session.required(), opened.view().id()).members().stream()
                    .map(member -> new Member(
                            member.id().toString(),
                            words.in(member.name()),
                            words.say("state." + member.state()),
                            member.here()))
                    .toList();
        } catch (RuleViolation gone) {
            return List.of();
        }
    }
}
