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
import java.util.Optional;
import jp.madoguchi.workflow.usecase.DocumentVerdict;
import jp.madoguchi.workflow.usecase.VerifyDocument;
import org.jspecify.annotations.Nullable;

/** Anyone drops a sealed document or a signed application and reads whether it can be trusted. */
@Named("verification")
@RequestScoped
public class VerificationScreen {
    private static final long LARGEST = 20L * 1024 * 1024;

    private final VerifyDocument verifyDocument;
    private final HttpServletRequest request;
    private final VerificationWords words;
    private boolean checked;
    private String error = "";
    private String fileName = "";
    private @Nullable VerdictWords verdict;

    @Inject
    public VerificationScreen(VerifyDocument verifyDocument, HttpServletRequest request, VerificationWords words) {
        this.verifyDocument = verifyDocument;
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

    /** Name of the file as the browser sent it. */
    public String getFileName() {
        return fileName;
    }

    private void check() {
        if (checked || !"POST".equals(request.getMethod())) {
            return;
        }
        checked = true;
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
                DocumentVerdict found =
                        verifyDocument.byUpload(part.getInputStream().readAllBytes());
                verdict = VerdictWords.of(found, words);
            }
        } catch (IllegalStateException tooLarge) {
            error = words.say("file.size");
        } catch (ServletException notMultipart) {
            error = words.say("file.required");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
