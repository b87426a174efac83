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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationStatus;
import jp.madoguchi.workflow.usecase.DownloadDocument;
import jp.madoguchi.workflow.usecase.TrackApplication;
import jp.madoguchi.workflow.usecase.WithdrawApplication;
import jp.madoguchi.workflow.usecase.payment.PaymentView;
import jp.madoguchi.workflow.usecase.payment.ShowPayments;

/** An application after its arrival: where it stands, its documents, its withdrawal. */
@Path("applications/{id}")
@Scope(TokenScope.APPLY)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class TrackingResource {
    private final TrackApplication track;
    private final DownloadDocument download;
    private final WithdrawApplication withdraw;
    private final ShowPayments payments;

    @Inject
    public TrackingResource(
            TrackApplication track, DownloadDocument download, WithdrawApplication withdraw, ShowPayments payments) {
        this.track = track;
        this.download = download;
        this.withdraw = withdraw;
        this.payments = payments;
    }

    /** Status and timeline, oldest first. */
    record StatusBody(
            String id,
            Texts procedure,
            ApplicationState state,
            SignatureState signatureState,
            String arrivalNumber,
            Instant arrivedAt,
            Optional<LocalDate> expectedBy,
            boolean withdrawable,
            List<TimelineView> timeline,
            Optional<CorrectionView> correction,
            List<InspectionBody> inspections,
            List<GuidanceBody> guidance,
            Optional<DecisionBody> decision,
            List<DocumentView> documents,
            List<PaymentBody> payments) {
        static StatusBody of(ApplicationStatus status, List<PaymentView> payments) {
            return new StatusBody(
                    status.id().toString(),
                    Texts.of(status.procedureName()),
                    status.state(),
                    status.signatureState(),
                    status.arrivalNumber().value(),
                    status.arrivedAt(),
                    status.expectedBy(),
                    status.withdrawable(),
                    TimelineView.all(status.timeline()),
                    status.correction().map(CorrectionView::of),
                    status.inspections().stream().map(InspectionBody::of).toList(),
                    status.guidance().stream().map(GuidanceBody::of).toList(),
                    status.decision().map(DecisionBody::of),
                    DocumentView.all(status.documents()),
                    PaymentBody.all(payments));
        }
    }

    /** The sealed documents. */
    record DocumentList(List<DocumentView> documents) {}

    /** Why it is withdrawn; may be empty. */
    record NewWithdrawal(Optional<String> reason) {}

    @GET
    @Path("status")
    public StatusBody status(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        var actor = Caller.applicant(security);
        var application = Requests.application(id);
        return StatusBody.of(track.status(actor, application), payments.of(actor, application));
    }

    @GET
    @Path("documents")
    public DocumentList documents(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        return new DocumentList(DocumentView.all(track.status(Caller.applicant(security), Requests.application(id))
                .documents()));
    }

    @GET
    @Path("documents/{number}")
    @Produces("application/pdf")
    @Scope({TokenScope.APPLY, TokenScope.HANDLE_CASES, TokenScope.DECIDE})
    public Response document(
            @PathParam("id") String id, @PathParam("number") int number, @Context SecurityContext security)
            throws RuleViolation {
        return Downloads.of(download.download(Caller.actor(security), Requests.application(id), number));
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public StatusBody withdraw(@PathParam("id") String id, NewWithdrawal withdrawal, @Context SecurityContext security)
            throws RuleViolation {
        withdraw.withdraw(
                Caller.applicant(security),
                Requests.application(id),
                withdrawal.reason().orElse(""));
        return status(id, security);
    }
}
