package jp.madoguchi.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.DocumentVerdict;
import jp.madoguchi.workflow.usecase.VerifyDocument;
import org.jspecify.annotations.Nullable;

/** What the QR code of a document leads to; a number without its code reveals nothing. */
@Named("documentNumber")
@RequestScoped
public class NumberScreen {
    /** Request attribute with the number of the address. */
    static final String NUMBER = "jp.madoguchi.web.verification.number";

    private final VerifyDocument verifyDocument;
    private final HttpServletRequest request;
    private @Nullable DocumentVerdict verdict;
    private boolean asked;

    @Inject
    public NumberScreen(VerifyDocument verifyDocument, HttpServletRequest request) {
        this.verifyDocument = verifyDocument;
        this.request = request;
    }

    /** The verdict, if number and code belong together. */
    public Optional<DocumentVerdict> getVerdict() {
        String code = request.getParameter("code");
        if (!asked && code != null && request.getAttribute(NUMBER) instanceof String number) {
            asked = true;
            try {
                verdict = verifyDocument.byNumber(number, code);
            } catch (NotFound nothing) {
                verdict = null;
            }
        }
        return Optional.ofNullable(verdict).filter(found -> found.copy().isPresent());
    }

    /** Whether the authority stands by it, and if not, whether something took its place. */
    public String getStanding() {
        return getVerdict().map(VerdictWords::standing).orElse("");
    }
}
