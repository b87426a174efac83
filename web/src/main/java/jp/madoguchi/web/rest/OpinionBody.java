package jp.madoguchi.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.review.OpinionRequest.Stance;
import jp.madoguchi.workflow.review.OpinionRequest.Status;
import jp.madoguchi.workflow.usecase.OpinionView;

/** A question to another office (意見照会), as far as the caller may see it. */
record OpinionBody(
        int number,
        String office,
        String question,
        LocalDate dueOn,
        boolean shared,
        Status status,
        Optional<Stance> stance,
        Optional<String> text,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt) {

    static OpinionBody of(OpinionView view) {
        return new OpinionBody(
                view.number(),
                view.office(),
                view.question(),
                view.dueOn(),
                view.shared(),
                view.status(),
                view.stance(),
                view.stance().map(given -> view.answer()),
                view.answeredBy(),
                view.answeredAt());
    }
}
