package jp.madoguchi.web.conversation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.conversation.TalkAsGuest;

/** {@code GET /guest-file?n=2-1}: a file of a message, to save, for the guest of this session. */
@WebServlet("/guest-file")
public class GuestFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient TalkAsGuest talk;

    @Inject
    public GuestFileServlet(TalkAsGuest talk) {
        this.talk = talk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UUID> guest = GuestScreen.guestOf(request);
        String n = Objects.requireNonNullElse(request.getParameter("n"), "");
        if (guest.isEmpty() || !n.matches("\\d{1,4}-\\d")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String[] numbers = n.split("-", 2);
            StoredFile file = talk.file(guest.get(), Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            response.setContentType(file.contentType());
            response.setContentLength(file.bytes().length);
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            response.setHeader("Content-Security-Policy", "sandbox");
            response.getOutputStream().write(file.bytes());
        } catch (RuleViolation none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
