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
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.FrozenApplication;
import jp.madoguchi.workflow.usecase.ReadEvidence;
import org.jspecify.annotations.Nullable;

/** The ASiC-E container: frozen before it is signed, kept as evidence after. */
@Path("applications/{id}/container")
@Scope(TokenScope.APPLY)
@Dependent
public class ContainerResource {
    /** ASiC-E (ETSI EN 319 162-1). */
    static final String ASIC_E = "application/vnd.etsi.asic-e+zip";

    private final FreezeApplication freeze;
    private final ReadEvidence evidence;

    @Inject
    public ContainerResource(FreezeApplication freeze, ReadEvidence evidence) {
        this.freeze = freeze;
        this.evidence = evidence;
    }

    /** The signer's certificate (DER, Base64), if signed attributes are wanted. */
    record NewContainer(Optional<byte[]> certificate) {}

    /** What is frozen and, with a certificate, what to sign. */
    record Frozen(String sha256, List<Entry> files, byte[] container, Optional<ToSign> toSign) {
        /** One entry of the container. */
        record Entry(String name, String type, String sha256, long sizeBytes) {}

        /** The key signs {@code signedAttributes}. */
        record ToSign(byte[] signedAttributes, String signatureAlgorithm, String digestAlgorithm) {}

        static Frozen of(FrozenApplication frozen) {
            return new Frozen(
                    frozen.sha256(),
                    frozen.files().stream()
                            .map(file -> new Entry(file.name(), file.mediaType(), file.sha256(), file.sizeBytes()))
                            .toList(),
                    frozen.container(),
                    frozen.toSign()
                            .map(to ->
                                    new ToSign(to.signedAttributes(), to.signatureAlgorithm(), to.digestAlgorithm())));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Frozen freeze(@PathParam("id") String id, @Nullable NewContainer wanted, @Context SecurityContext security)
            throws RuleViolation, SignatureRejected {
        Optional<byte[]> certificate = wanted == null ? Optional.empty() : wanted.certificate();
        return Frozen.of(freeze.freeze(Caller.applicant(security), Requests.application(id), certificate));
    }

    /** The container itself, for signing elsewhere. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ASIC_E)
    public Response freezeForSigningElsewhere(@PathParam("id") String id, @Context SecurityContext security)
            throws RuleViolation, SignatureRejected {
        FrozenApplication frozen =
                freeze.freeze(Caller.applicant(security), Requests.application(id), Optional.empty());
        return Downloads.of(id + ".asice", ASIC_E, frozen.container());
    }

    /** The signed container as it was filed, with its timestamp. */
    @GET
    @Produces(ASIC_E)
    @Scope({TokenScope.APPLY, TokenScope.HANDLE_CASES, TokenScope.DECIDE})
    public Response filed(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        return Downloads.of(evidence.container(Caller.actor(security), Requests.application(id)));
    }
}
