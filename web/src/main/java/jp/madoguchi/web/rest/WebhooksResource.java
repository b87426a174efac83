package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.webhook.KeepWebhooks;
import jp.madoguchi.workflow.webhook.Subscription;
import jp.madoguchi.workflow.webhook.WebhookEvent;

/** Webhooks of the token's party. */
@Path("webhooks")
@Scope(TokenScope.APPLY)
@Dependent
public class WebhooksResource {
    private final KeepWebhooks keep;

    @Inject
    public WebhooksResource(KeepWebhooks keep) {
        this.keep = keep;
    }

    /** Where to send what; all events if none is named. */
    record NewWebhook(String url, Optional<List<String>> events) {}

    /** A subscription; its secret only in the answer to its creation. */
    record WebhookView(
            String id,
            String url,
            List<String> events,
            Instant createdAt,
            Optional<Instant> disabledAt,
            Optional<String> secret) {
        static WebhookView of(Subscription subscription, Optional<String> secret) {
            return new WebhookView(
                    subscription.id().toString(),
                    subscription.url().toString(),
                    subscription.events().stream()
                            .sorted()
                            .map(WebhookEvent::wireName)
                            .toList(),
                    subscription.createdAt(),
                    subscription.disabledAt(),
                    secret);
        }
    }

    /** All of them, oldest first. */
    record WebhookList(List<WebhookView> webhooks) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public WebhookList list(@Context SecurityContext security) {
        return new WebhookList(keep.of(Caller.applicant(security)).stream()
                .map(found -> WebhookView.of(found, Optional.empty()))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(NewWebhook wanted, @Context SecurityContext security) throws RuleViolation {
        if (wanted.url() == null) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "the member url is needed");
        }
        KeepWebhooks.Created created = keep.create(Caller.applicant(security), wanted.url(), wanted.events());
        return Response.created(
                        URI.create("/api/v1/webhooks/" + created.subscription().id()))
                .entity(WebhookView.of(created.subscription(), Optional.of(created.secret())))
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        keep.delete(
                Caller.applicant(security),
                ApplicationId.parse(id).orElseThrow(NotFound::new).value());
        return Response.noContent().build();
    }
}
