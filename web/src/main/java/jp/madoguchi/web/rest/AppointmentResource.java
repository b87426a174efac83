package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ArrangeInspection;

/** The applicant picks one of the instants offered for an inspection on site. */
@Path("applications/{id}/inspection-date")
@Scope(TokenScope.APPLY)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentResource {
    private final ArrangeInspection arrange;

    @Inject
    public AppointmentResource(ArrangeInspection arrange) {
        this.arrange = arrange;
    }

    /** The instant picked. */
    record NewAppointment(Instant startsAt) {}

    @POST
    public Response pick(@PathParam("id") String id, NewAppointment picked, @Context SecurityContext security)
            throws RuleViolation {
        arrange.pick(Caller.applicant(security), Requests.application(id), picked.startsAt());
        return Response.noContent().build();
    }
}
