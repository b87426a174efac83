package jp.madoguchi.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.verification.VerificationWorker;
import jp.madoguchi.workflow.issuance.FileExaminer;
import jp.madoguchi.workflow.usecase.DocumentVerdict;
import jp.madoguchi.workflow.usecase.VerifyDocument;
import org.jspecify.annotations.Nullable;

/** Anyone drops a sealed document or a signed application and reads whether it can be trusted. */
@Named("verification")
@RequestScoped
public class VerificationScreen {
    private static final long LARGEST = VerificationWorker.MOST_BYTES;

    private final VerifyDocument verifyDocument;
    private final CoveredPages pages;
    private final HttpServletRequest request;
    private final VerificationWords words;
    private List<String> pictures = List.of();
    private boolean checked;
    private String error = "";
    private String fileName = "";
    private @Nullable VerdictWords verdict;

    @Inject
    public VerificationScreen(
            VerifyDocument verifyDocument, CoveredPages pages, HttpServletRequest request, VerificationWords words) {
        this.verifyDocument = verifyDocument;
        this.pages = pages;
        this.request = request;
        this.words = words;
    }

    /** What is wrong with what was sent, in words; empty if nothing is. */
    public String getError() {
        check();
        return error;
    }

    /** The result, once a file was sent. */
    public Optional<VerdictWords> getVerdict() {
        check();
        return Optional.ofNullable(verdict);
    }

    /** Whether the form asks for files: before there is a result, and where the result asks for a second file. */
    public boolean isAsking() {
        return getVerdict().map(VerdictWords::alone).orElse(true);
    }

    /** Whether what was sent was a signature without what was signed. */
    public boolean isAlone() {
        return getVerdict().map(VerdictWords::alone).orElse(false);
    }

    /** Name of the file as the browser sent it. */
    public String getFileName() {
        return fileName;
    }

    /** The first pages of what was sealed, as {@code data:} addresses; empty for what is no sealed PDF. */
    public List<String> getPictures() {
        check();
        return pictures;
    }

    private void check() {
        if (checked) {
            return;
        }
        checked = true;
        if (!"POST".equals(request.getMethod())) {
            error = ReportProblem.of(request.getParameter("report"))
                    .map(problem -> words.say("report." + problem.code()))
                    .orElse("");
            return;
        }
        try {
            Part part = request.getPart("file");
            if (part == null || fileNameOf(part).isEmpty()) {
                error = words.say("file.required");
            } else if (part.getSize() == 0) {
                error = words.say("file.empty");
            } else if (part.getSize() > LARGEST) {
                error = words.say("file.size");
            } else {
                fileName = fileNameOf(part);
                byte[] file = part.getInputStream().readAllBytes();
                DocumentVerdict found = verifyDocument.byUpload(file, other("content"), other("record"));
                verdict = VerdictWords.of(found, words);
                pictures = pages.of(file, found);
            }
        } catch (FileExaminer.Busy busy) {
            error = words.say("file.busy");
        } catch (IllegalStateException tooLarge) {
            error = words.say("file.size");
        } catch (ServletException notMultipart) {
            error = words.say("file.required");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A second file, such as what a detached signature is about; empty if none was sent. */
    private Optional<byte[]> other(String field) throws IOException, ServletException {
        Part part = request.getPart(field);
        if (part == null || part.getSize() == 0) {
            return Optional.empty();
        }
        if (part.getSize() > LARGEST) {
            throw new IllegalStateException("too large");
        }
        return Optional.of(part.getInputStream().readAllBytes());
    }

    private static String fileNameOf(Part part) {
        String sent = part.getSubmittedFileName();
        if (sent == null || sent.isBlank()) {
            return "";
        }
        try {
            Path name = Path.of(sent.replace('\\', '/')).getFileName();
            return name == null ? "" : name.toString();
        } catch (InvalidPathException unnamed) {
            return "?";
        }
    }
}
