package jp.madoguchi.web.official.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.usecase.CounterScan;
import jp.madoguchi.workflow.usecase.EnterApplication;
import org.jspecify.annotations.Nullable;

/** The picture of a paper that was sent with a form. */
@Dependent
public class PaperScan {
    private final HttpServletRequest request;
    private final Complaints complaints;
    private final Words words;

    @Inject
    public PaperScan(HttpServletRequest request, Complaints complaints, Words words) {
        this.request = request;
        this.complaints = complaints;
        this.words = words;
    }

    /** What was chosen; empty if nothing. One that is too large is complained about. */
    Optional<EnterApplication.Scan> uploaded(String input) throws IOException {
        Part part = part(input);
        if (part == null || part.getSize() == 0 || part.getSubmittedFileName() == null) {
            return Optional.empty();
        }
        if (part.getSize() > CounterScan.MOST_BYTES) {
            complaints.about(input, words.say("entry.error.scan", CounterScan.MOST_BYTES / 1_000_000));
            return Optional.empty();
        }
        try (InputStream content = part.getInputStream()) {
            return Optional.of(new EnterApplication.Scan(part.getSubmittedFileName(), content.readAllBytes()));
        }
    }

    private @Nullable Part part(String input) throws IOException {
        try {
            return request.getPart(input);
        } catch (ServletException noMultipart) {
            return null;
        }
    }
}
