package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnswerCorrection;
import jp.madoguchi.workflow.usecase.FileApplication;
import jp.madoguchi.workflow.usecase.PrintReceipt;
import jp.madoguchi.workflow.usecase.ProveFiling;
import org.jspecify.annotations.Nullable;

/** Filing what was frozen and signed: the application itself, or the answer to a correction request. */
@Path("applications/{id}")
@Scope(TokenScope.APPLY)
@Dependent
public class FilingResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final FileApplication file;
    private final AnswerCorrection answer;
    private final PrintReceipt print;
    private final ProveFiling prove;

    @Inject
    public FilingResource(FileApplication file, AnswerCorrection answer, PrintReceipt print, ProveFiling prove) {
        this.file = file;
        this.answer = answer;
        this.print = print;
        this.prove = prove;
    }

    /** Proof of arrival; the same for every repeat. */
    record ReceiptBody(
            String application,
            String arrivalNumber,
            Instant arrivedAt,
            SignatureState signatureState,
            String journalLeaf,
            String receipt) {
        static Response created(Receipt receipt) {
            String address = "/api/v1/applications/" + receipt.application() + "/receipt";
            return Response.created(URI.create(address))
                    .type(MediaType.APPLICATION_JSON)
                    .entity(new ReceiptBody(
                            receipt.application().toString(),
                            receipt.arrivalNumber().value(),
                            receipt.arrivedAt(),
                            receipt.signatureState(),
                            receipt.journalLeaf(),
                            address))
                    .build();
        }
    }

    @POST
    @Path("arrival")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response arrive(
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            SubmissionBody signature,
            @Context SecurityContext security)
            throws RuleViolation, SignatureRejected {
        return arrive(id, key, signature.toSubmission(), security);
    }

    @POST
    @Path("arrival")
    @Consumes(ContainerResource.ASIC_E)
    @Produces(MediaType.APPLICATION_JSON)
    public Response arriveWithContainer(
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            byte[] container,
            @Context SecurityContext security)
            throws RuleViolation, SignatureRejected {
        return arrive(id, key, new Submission.SignedContainer(container), security);
    }

    private Response arrive(String id, @Nullable String key, Submission submission, SecurityContext security)
            throws RuleViolation, SignatureRejected {
        return ReceiptBody.created(file.file(
                Caller.applicant(security), Requests.application(id), Requests.idempotencyKey(key), submission));
    }

    @POST
    @Path("corrections/{number}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response answer(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            SubmissionBody signature,
            @Context SecurityContext security)
            throws RuleViolation, SignatureRejected {
        return answer(id, number, key, signature.toSubmission(), security);
    }

    @POST
    @Path("corrections/{number}/answer")
    @Consumes(ContainerResource.ASIC_E)
    @Produces(MediaType.APPLICATION_JSON)
    public Response answerWithContainer(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            byte[] container,
            @Context SecurityContext security)
            throws RuleViolation, SignatureRejected {
        return answer(id, number, key, new Submission.SignedContainer(container), security);
    }

    private Response answer(
            String id, int number, @Nullable String key, Submission submission, SecurityContext security)
            throws RuleViolation, SignatureRejected {
        return ReceiptBody.created(answer.answer(
                Caller.applicant(security),
                Requests.application(id),
                number,
                Requests.idempotencyKey(key),
                submission));
    }

    /** 409 until an anchor covers the filing: the proof is to come. */
    @GET
    @Path("journal-proof")
    @Produces(MediaType.APPLICATION_JSON)
    public Response journalProof(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        return Downloads.of(prove.prove(Caller.applicant(security), Requests.application(id), 0)
                .orElseThrow(() -> new Refused(ProblemType.NOT_IN_THIS_STATE)));
    }

    /** The receipt (到達通知) as a PDF, rendered now. */
    @GET
    @Path("receipt")
    @Produces("application/pdf")
    public Response receipt(@PathParam("id") String id, @Context HttpHeaders request, @Context SecurityContext security)
            throws RuleViolation {
        return Downloads.of(
                print.print(Caller.applicant(security), Requests.application(id), Problems.language(request)));
    }
}
