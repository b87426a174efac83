package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AttachFile;
import jp.madoguchi.workflow.usecase.AttachmentRow;
import jp.madoguchi.workflow.usecase.DetachFile;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.ReadAttachment;
import org.jspecify.annotations.Nullable;

/** Files of an application (添付書類). */
@Path("applications/{id}/attachments")
@Scope(TokenScope.APPLY)
@Dependent
public class AttachmentsResource {
    private final AttachFile attach;
    private final DetachFile detach;
    private final ReadAttachment read;
    private final OpenApplication open;

    @Inject
    public AttachmentsResource(AttachFile attach, DetachFile detach, ReadAttachment read, OpenApplication open) {
        this.attach = attach;
        this.detach = detach;
        this.read = read;
        this.open = open;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response attach(
            @PathParam("id") String id,
            @FormParam("path") @Nullable EntityPart path,
            @FormParam("file") @Nullable EntityPart file,
            @Context SecurityContext security)
            throws RuleViolation, IOException {
        if (path == null || file == null) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "the parts path and file are needed");
        }
        Applicant applicant = Caller.applicant(security);
        ApplicationId application = Requests.application(id);
        String field = new String(bytes(path), StandardCharsets.UTF_8);
        String name = file.getFileName()
                .map(AttachmentsResource::utf8)
                .orElseThrow(() -> new Refused(ProblemType.MALFORMED_REQUEST, "the part file needs a filename"));
        AttachmentRow row = attach.attach(applicant, application, field, name, bytes(file));
        return Response.created(URI.create("/api/v1/applications/" + application + "/attachments/" + row.id()))
                .tag(Long.toString(open.open(applicant, application).version()))
                .entity(AttachmentView.of(row))
                .build();
    }

    /** Clients send file names in UTF-8 (RFC 7578), the multipart parser reads them as Latin-1. */
    private static String utf8(String parsed) {
        try {
            ByteBuffer sent = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(parsed));
            return StandardCharsets.UTF_8.newDecoder().decode(sent).toString();
        } catch (CharacterCodingException readWell) {
            return parsed;
        }
    }

    private static byte[] bytes(EntityPart part) throws IOException {
        try (InputStream in = part.getContent()) {
            return in.readAllBytes();
        }
    }

    @GET
    @Path("{attachment}")
    @Scope({TokenScope.APPLY, TokenScope.HANDLE_CASES, TokenScope.DECIDE})
    public Response read(
            @PathParam("id") String id, @PathParam("attachment") String attachment, @Context SecurityContext security)
            throws RuleViolation {
        return Downloads.of(
                read.read(Caller.actor(security), Requests.application(id), Requests.attachment(attachment)));
    }

    @DELETE
    @Path("{attachment}")
    public Response detach(
            @PathParam("id") String id, @PathParam("attachment") String attachment, @Context SecurityContext security)
            throws RuleViolation {
        detach.detach(Caller.applicant(security), Requests.application(id), Requests.attachment(attachment));
        return Response.noContent().build();
    }
}
