package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import jp.madoguchi.forms.answer.AnswersRejected;

/** Answers that are no answers. */
@Provider
public final class AnswersRejectedMapper implements ExceptionMapper<AnswersRejected> {
    private final HttpHeaders request;

    public AnswersRejectedMapper(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public Response toResponse(AnswersRejected rejected) {
        String reason =
                "answers-" + rejected.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Problem problem = Problem.of(ProblemType.ANSWERS_REJECTED, rejected.getMessage(), Problems.language(request))
                .with("reason", reason);
        return Problems.response(problem, request).build();
    }
}
