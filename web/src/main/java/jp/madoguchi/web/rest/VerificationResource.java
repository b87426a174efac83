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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.madoguchi.signature.verification.VerificationWorker;
import jp.madoguchi.workflow.issuance.FileExaminer;
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
                String documentNumber,
                String title,
                String agency,
                Instant issuedAt,
                Optional<LocalDate> validUntil,
                Optional<Instant> revokedAt,
                Optional<String> replaces,
                Optional<String> replacedBy) {}

        static VerdictBody of(DocumentVerdict verdict) {
            return new VerdictBody(
                    verdict.standing(),
                    verdict.copy()
                            .map(copy -> new Copy(
                                    copy.documentNumber(),
                                    copy.title(),
                                    copy.agency(),
                                    copy.issuedAt(),
                                    copy.validUntil(),
                                    copy.revokedAt(),
                                    copy.replaces(),
                                    copy.replacedBy())),
                    verdict.report()
                            .map(report -> StrictJson.members(report.toJson()))
                            .orElse(Map.of()));
        }
    }

    @POST
    @Consumes({"application/pdf", ContainerResource.ASIC_E, MediaType.APPLICATION_OCTET_STREAM})
    public VerdictBody upload(InputStream file) throws IOException {
        return atOnce(() -> VerdictBody.of(verify.byUpload(whole(file))));
    }

    /** The second verifier's report on a file, ETSI TS 119 102-2. */
    @POST
    @Path("report")
    @Consumes({"application/pdf", ContainerResource.ASIC_E, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_XML)
    public byte[] report(InputStream file) throws IOException {
        return atOnce(() -> verify.etsiReport(whole(file)));
    }

    /** A verification, which needs one of few places. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T atOnce(Work<T> work) throws IOException {
        if (!AT_ONCE.tryAcquire()) {
            throw busy();
        }
        try {
            return work.run();
        } catch (FileExaminer.Busy busy) {
            throw busy();
        } finally {
            AT_ONCE.release();
        }
    }

    private static Refused busy() {
        return new Refused(ProblemType.UNAVAILABLE, null, Map.of(HttpHeaders.RETRY_AFTER, "5"));
    }

    private static byte[] whole(InputStream file) throws IOException {
        byte[] read = file.readNBytes(VerificationWorker.MOST_BYTES + 1);
        if (read.length > VerificationWorker.MOST_BYTES) {
            throw new Refused(ProblemType.TOO_LARGE);
        }
        return read;
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
