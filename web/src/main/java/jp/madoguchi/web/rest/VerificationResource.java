package jp.madoguchi.web.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.DocumentVerdict;
import jp.madoguchi.workflow.usecase.VerifyDocument;
import org.jspecify.annotations.Nullable;

/** Verification by anyone: of a file, or of what was issued under a number. */
@Path("verification")
@Open
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
    /** Anyone may ask, and an answer costs: beyond these at once, the caller waits. */
    private static final Semaphore AT_ONCE = new Semaphore(8);

    private final VerifyDocument verify;

    @Inject
    public VerificationResource(VerifyDocument verify) {
        this.verify = verify;
    }

    /** The report as {@code verify --json} gives it, and whether the agency stands by the document. */
    record VerdictBody(
            DocumentVerdict.Standing standing, Optional<Copy> copy, @JsonAnyGetter Map<String, Object> report) {
        /** What was issued. */
        record Copy(
                String documentNumber, String title, String agency, Instant issuedAt, Optional<LocalDate> validUntil) {}

        static VerdictBody of(DocumentVerdict verdict) {
            return new VerdictBody(
                    verdict.standing(),
                    verdict.copy()
                            .map(copy -> new Copy(
                                    copy.documentNumber(),
                                    copy.title(),
                                    copy.agency(),
                                    copy.issuedAt(),
                                    copy.validUntil())),
                    verdict.report()
                            .map(report -> StrictJson.members(report.toJson()))
                            .orElse(Map.of()));
        }
    }

    @POST
    @Consumes({"application/pdf", ContainerResource.ASIC_E, MediaType.APPLICATION_OCTET_STREAM})
    public VerdictBody upload(byte[] file) {
        if (!AT_ONCE.tryAcquire()) {
            throw new Refused(ProblemType.UNAVAILABLE, null, Map.of(HttpHeaders.RETRY_AFTER, "5"));
        }
        try {
            return VerdictBody.of(verify.byUpload(file));
        } finally {
            AT_ONCE.release();
        }
    }

    /** A wrong code and an unknown number get the same answer. */
    @GET
    @Path("{documentNumber}")
    public VerdictBody number(
            @PathParam("documentNumber") String documentNumber, @QueryParam("code") @Nullable String code)
            throws NotFound {
        return VerdictBody.of(verify.byNumber(
                documentNumber, Requests.optional(code).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND))));
    }
}
