package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.IdempotencyConflict;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.OutsideOpening;
import jp.madoguchi.workflow.rule.RelinkRefused;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;
import jp.madoguchi.workflow.rule.WebhookRefused;

/** A rule said no: the table from rules to HTTP. */
@Provider
public final class RuleViolationMapper implements ExceptionMapper<RuleViolation> {
    private static final Map<Class<? extends RuleViolation>, ProblemType> BY_CLASS = Map.of(
            AlreadyHandled.class, ProblemType.ALREADY_HANDLED,
            AttachmentRejected.class, ProblemType.ATTACHMENT_REJECTED,
            FindingsRemain.class, ProblemType.FINDINGS_REMAIN,
            IdempotencyConflict.class, ProblemType.IDEMPOTENCY_CONFLICT,
            IdentityRefused.class, ProblemType.FORBIDDEN,
            NotFound.class, ProblemType.NOT_FOUND,
            OutsideOpening.class, ProblemType.OUTSIDE_OPENING,
            RelinkRefused.class, ProblemType.REQUEST_REJECTED,
            StaleVersion.class, ProblemType.STALE_VERSION,
            WebhookRefused.class, ProblemType.REQUEST_REJECTED);

    private final HttpHeaders request;

    public RuleViolationMapper(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public Response toResponse(RuleViolation violation) {
        ProblemType type = type(violation);
        Locale language = Problems.language(request);
        Problem problem = Problem.of(type, ProblemType.reason(violation.code(), language), language)
                .with("reason", violation.code());
        if (violation instanceof FindingsRemain remain) {
            problem = problem.with("findings", FindingView.all(remain.findings()));
        }
        if (violation instanceof OutsideOpening closed) {
            problem = problem.with("opening", ProcedureBody.Opening.of(closed.window()));
        }
        Response.ResponseBuilder response = Problems.response(problem, request);
        if (violation instanceof StaleVersion stale) {
            response.tag(Long.toString(stale.current()));
        }
        if (type == ProblemType.STEP_UP_REQUIRED) {
            response.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_user_authentication\", max_age=\"300\""); // RFC 9470
        }
        if (type == ProblemType.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, 60);
        }
        return response.build();
    }

    static ProblemType type(RuleViolation violation) {
        if (violation instanceof Forbidden forbidden) {
            return forbidden.reason() == Forbidden.Reason.STEP_UP_NEEDED
                    ? ProblemType.STEP_UP_REQUIRED
                    : ProblemType.FORBIDDEN;
        }
        if (violation instanceof LoginRejected rejected) {
            return switch (rejected.reason()) {
                case WRONG_CREDENTIALS -> ProblemType.REQUEST_REJECTED;
                case THROTTLED -> ProblemType.TOO_MANY_REQUESTS;
                case TOKEN_INVALID, CERTIFICATE_ENDED -> ProblemType.UNAUTHENTICATED;
            };
        }
        if (violation instanceof NotAllowedNow notNow) {
            return switch (notNow.reason()) {
                case WRONG_STATE,
                        NOTHING_FROZEN,
                        SIGNATURE_NOT_VERIFIED,
                        OPINION_OPEN,
                        INSPECTION_MISSING,
                        PUBLIC_INSPECTION_MISSING,
                        PUBLIC_INSPECTION_OPEN,
                        STEP_OPEN,
                        GUIDANCE_DECLINED,
                        NOT_PAID,
                        FILE_NOT_SCANNED,
                        FILE_LOCKED -> ProblemType.NOT_IN_THIS_STATE;
                case PATH_NOT_OPEN,
                        STEP_UNKNOWN,
                        DATE_PASSED,
                        STAMP_IMPOSSIBLE,
                        STAMP_TOO_EARLY,
                        REASON_MISSING,
                        REASON_TOO_LONG,
                        ASSIGNEE_UNSUITABLE,
                        PERIOD_IMPOSSIBLE,
                        ABSENCE_OVERLAPS,
                        NAME_IMPOSSIBLE,
                        CERTIFICATE_NOT_ACCEPTED,
                        AMOUNT_TOO_HIGH,
                        TAG_NUMBER_MISSING,
                        TAG_NUMBER_TAKEN,
                        TOO_MANY_LABELS,
                        MESSAGE_LENGTH,
                        CONVERSATION_FULL,
                        GUEST_DAYS,
                        NOTHING_CORRECTED,
                        DECISION_CHANGED -> ProblemType.REQUEST_REJECTED;
            };
        }
        return Objects.requireNonNull(BY_CLASS.get(violation.getClass()));
    }
}
