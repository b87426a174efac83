package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.review.OpinionRequest.Stance;
import jp.madoguchi.workflow.review.OpinionRequest.Status;

/**
 * A question to another office as this official may see it.
 *
 * @param number 1, 2, … within the case
 * @param office id of the office that is asked
 * @param officeName its name
 * @param question what is asked
 * @param dueOn last day to answer
 * @param shared whether the other offices that are asked see the answer
 * @param status where it stands
 * @param stance in short, once answered
 * @param answer in words
 * @param answeredBy name of who answered
 * @param answeredAt when
 * @param mine whether this official answers it
 */
public record OpinionView(
        int number,
        String office,
        String officeName,
        String question,
        LocalDate dueOn,
        boolean shared,
        Status status,
        Optional<Stance> stance,
        String answer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        boolean mine) {}
