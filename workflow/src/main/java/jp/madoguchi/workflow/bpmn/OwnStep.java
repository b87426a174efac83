package jp.madoguchi.workflow.bpmn;

import java.util.List;
import jp.madoguchi.workflow.party.Role;

/**
 * A step that a procedure's own process model adds to the standard ones; officials complete it on one common page.
 *
 * @param element id of its user task in the model
 * @param name what is to be done, in Japanese, as the model says
 * @param role who does it in the office in charge
 * @param outcomes what it can come to: where the model goes on in one way, only {@link OwnStepOutcome#PASSED}
 */
public record OwnStep(String element, String name, Role role, List<OwnStepOutcome> outcomes) {
    /** The form key that makes a user task such a step. */
    static final String FORM_KEY = "own-step";

    public OwnStep {
        outcomes = List.copyOf(outcomes);
    }
}
