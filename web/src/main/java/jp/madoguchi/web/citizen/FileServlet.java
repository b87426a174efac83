package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.DownloadDocument;
import jp.madoguchi.workflow.usecase.ExportEvidence;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.FrozenApplication;
import jp.madoguchi.workflow.usecase.PrintReceipt;
import jp.madoguchi.workflow.usecase.ProveFiling;
import jp.madoguchi.workflow.usecase.ReadAttachment;
import jp.madoguchi.workflow.usecase.ReadEvidence;
import jp.madoguchi.workflow.usecase.conversation.TalkOnCase;
import jp.madoguchi.workflow.usecase.payment.PrintSlip;

/** {@code GET /application/file?id=…&kind=…&n=…}: the files of one's own application. */
@WebServlet("/application/file")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    private final transient FreezeApplication freeze;
    private final transient PreviewPages previews;
    private final transient PrintReceipt receipt;
    private final transient PrintSlip slip;
    private final transient ReadEvidence evidence;
    private final transient ExportEvidence export;
    private final transient ReadAttachment attachment;
    private final transient DownloadDocument document;
    private final transient ProveFiling proof;
    private final transient TalkOnCase talk;
    private final transient ChosenLanguage language;

    @Inject
    public FileServlet(
            FreezeApplication freeze,
            PreviewPages previews,
            PrintReceipt receipt,
            PrintSlip slip,
            ReadEvidence evidence,
            ExportEvidence export,
            ReadAttachment attachment,
            DownloadDocument document,
            ProveFiling proof,
            TalkOnCase talk,
            ChosenLanguage language) {
        this.freeze = freeze;
        this.previews = previews;
        this.receipt = receipt;
        this.slip = slip;
        this.evidence = evidence;
        this.export = export;
        this.attachment = attachment;
        this.document = document;
        this.proof = proof;
        this.talk = talk;
        this.language = language;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Applicant actor = ApplicantSession.of(request).applicant().orElseThrow();
        ApplicationId id = OpenedApplication.of(request).id();
        String kind = Objects.requireNonNullElse(request.getParameter("kind"), "");
        String n = Objects.requireNonNullElse(request.getParameter("n"), "");
        try {
            StoredFile file = find(actor, id, kind, n);
            send(response, file, kind.equals("form") || kind.equals("page"));
        } catch (RuleViolation | SignatureRejected none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private StoredFile find(Applicant actor, ApplicationId id, String kind, String n)
            throws RuleViolation, SignatureRejected {
        return switch (kind) {
            case "form" -> new StoredFile("form.pdf", PDF, frozen(actor, id).formPdf());
            case "page" -> picture(frozen(actor, id), number(n));
            case "container" ->
                new StoredFile(
                        "application.asice",
                        "application/vnd.etsi.asic-e+zip",
                        frozen(actor, id).container());
            case "receipt" -> receipt.print(actor, id, language.getLocale());
            case "journal-proof" -> proof.prove(actor, id, 0).orElseThrow(NotFound::new);
            case "slip" -> slip.print(actor, id, number(n), language.getLocale());
            case "evidence" -> evidence.container(actor, id);
            case "evidence-zip" -> export.export(actor, id);
            case "attachment" ->
                attachment.read(actor, id, AttachmentId.parse(n).orElseThrow(NotFound::new));
            case "message" -> message(actor, id, n);
            case "document" -> document.download(actor, id, number(n));
            default -> throw new NotFound();
        };
    }

    /** {@code n} is message and file, such as 2-1. */
    private StoredFile message(Applicant actor, ApplicationId id, String n) throws RuleViolation {
        if (!n.matches("\\d{1,4}-\\d")) throw new NotFound();
        String[] numbers = n.split("-", 2);
        return talk.file(actor, id, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    private FrozenApplication frozen(Applicant actor, ApplicationId id) throws RuleViolation, SignatureRejected {
        return freeze.freeze(actor, id, Optional.empty());
    }

    private StoredFile picture(FrozenApplication frozen, int page) throws NotFound {
        List<byte[]> pages = previews.of(frozen);
        if (page >= pages.size()) throw new NotFound();
        return new StoredFile("page-" + page + ".png", "image/png", pages.get(page));
    }

    private static int number(String n) throws NotFound {
        if (!n.matches("\\d{1,4}")) throw new NotFound();
        return Integer.parseInt(n);
    }

    /** What we made ourselves may open in the browser; foreign files are only ever saved. */
    private static void send(HttpServletResponse response, StoredFile file, boolean inline) throws IOException {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(file.contentType());
        response.setContentLength(file.bytes().length);
        response.setHeader("Content-Disposition", (inline ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        // The browser's own PDF viewer needs styles and scripts of its own; a sandbox would stop it.
        response.setHeader(
                "Content-Security-Policy",
                inline ? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" : "sandbox");
        response.getOutputStream().write(file.bytes());
    }
}
