package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.workflow.application.ApplicationId;

/** What the browser sent, whether in the address or in a form. */
@RequestScoped
public class Posted {
    private static final int LONGEST = 20_000;

    private final HttpServletRequest request;

    @Inject
    public Posted(HttpServletRequest request) {
        this.request = request;
    }

    /** A text without blanks around it; empty if it is missing. */
    public String text(String name) {
        String sent = request.getParameter(name);
        if (sent == null) {
            return "";
        }
        String text = sent.replace("\r\n", "\n").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** All values of one name. */
    public List<String> texts(String name) {
        String[] sent = request.getParameterValues(name);
        return sent == null ? List.of() : List.of(sent);
    }

    public Optional<ApplicationId> caseId() {
        return ApplicationId.parse(text("id"));
    }

    /** The case version that the page showed. */
    public OptionalLong version() {
        String sent = text("version");
        return sent.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(sent)) : OptionalLong.empty();
    }

    public boolean isPost() {
        return "POST".equals(request.getMethod());
    }
}
