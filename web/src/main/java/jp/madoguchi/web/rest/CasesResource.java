package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ClaimCase;
import jp.madoguchi.workflow.usecase.HandleNotification;
import jp.madoguchi.workflow.usecase.OpenCase;
import jp.madoguchi.workflow.usecase.RecordIntake;
import jp.madoguchi.workflow.usecase.ReleaseCase;
import jp.madoguchi.workflow.usecase.RequestCorrection;

/** Cases between arrival and draft. Every act names the version it was decided on. */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CasesResource {
    private final OpenCase open;
    private final ClaimCase claim;
    private final ReleaseCase release;
    private final RecordIntake intake;
    private final RequestCorrection correction;
    private final HandleNotification handling;

    @Inject
    public CasesResource(
            OpenCase open,
            ClaimCase claim,
            ReleaseCase release,
            RecordIntake intake,
            RequestCorrection correction,
            HandleNotification handling) {
        this.open = open;
        this.claim = claim;
        this.release = release;
        this.intake = intake;
        this.correction = correction;
        this.handling = handling;
    }

    /** The version that the official saw; the answer's is the new one. */
    record CaseVersion(long version) {}

    /** A correction request: what, why and until when. */
    record NewCorrection(long version, LocalDate dueOn, List<CorrectionView.ItemView> items) {
        List<CorrectionItem> toItems() {
            List<CorrectionItem> all = new ArrayList<>();
            for (CorrectionView.ItemView item : items) {
                if (item.path().isBlank() || item.reason().isBlank()) {
                    throw new Refused(ProblemType.MALFORMED_REQUEST, "each item needs a path and a reason");
                }
                all.add(new CorrectionItem(item.path(), item.reason()));
            }
            return all;
        }
    }

    @GET
    public CaseBody open(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        return CaseBody.of(open.open(Caller.official(security), Requests.application(id)));
    }

    @POST
    @Path("claim")
    public CaseVersion claim(@PathParam("id") String id, CaseVersion seen, @Context SecurityContext security)
            throws RuleViolation {
        return new CaseVersion(claim.claim(Caller.official(security), Requests.application(id), seen.version()));
    }

    @POST
    @Path("release")
    public CaseVersion release(@PathParam("id") String id, CaseVersion seen, @Context SecurityContext security)
            throws RuleViolation {
        return new CaseVersion(release.release(Caller.official(security), Requests.application(id), seen.version()));
    }

    @POST
    @Path("intake-record")
    public CaseVersion recordIntake(@PathParam("id") String id, CaseVersion seen, @Context SecurityContext security)
            throws RuleViolation {
        return new CaseVersion(intake.record(Caller.official(security), Requests.application(id), seen.version()));
    }

    /** Ends the handling (処理) of a notification. */
    @POST
    @Path("handling")
    public CaseVersion handle(@PathParam("id") String id, CaseVersion seen, @Context SecurityContext security)
            throws RuleViolation {
        return new CaseVersion(handling.handle(Caller.official(security), Requests.application(id), seen.version()));
    }

    @POST
    @Path("correction-request")
    public CaseVersion requestCorrection(
            @PathParam("id") String id, NewCorrection wanted, @Context SecurityContext security) throws RuleViolation {
        return new CaseVersion(correction.request(
                Caller.official(security),
                Requests.application(id),
                wanted.version(),
                wanted.toItems(),
                wanted.dueOn()));
    }
}
