package jp.madoguchi.workflow.review;

import java.time.Instant;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * What a step that a procedure adds to the standard ones came to.
 *
 * @param number 1, 2, … within the case
 * @param element the step's id in the process model
 * @param name what was to be done, as the model named it then
 * @param outcome in short
 * @param note what was seen or done; never empty where something stands against going on; up to 10,000 characters
 * @param by who did it
 * @param at when it was recorded
 */
public record CompletedStep(
        int number, String element, String name, OwnStepOutcome outcome, String note, OfficialId by, Instant at) {}
