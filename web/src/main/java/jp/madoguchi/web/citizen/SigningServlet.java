package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.ScriptAnswer;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.FrozenApplication;
import jp.madoguchi.workflow.usecase.OpenApplication;

/**
 * {@code POST /session/signing}: for a certificate, the bytes that its key is to sign. {@code POST /session/filing}: the
 * signature. Both name the SHA-256 that the page showed; if something else is frozen by now, nothing is signed.
 */
@WebServlet({"/session/signing", "/session/filing"})
public class SigningServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient FreezeApplication freeze;
    private final transient OpenApplication open;
    private final transient Filing filing;
    private final transient ChosenLanguage language;

    @Inject
    public SigningServlet(FreezeApplication freeze, OpenApplication open, Filing filing, ChosenLanguage language) {
        this.freeze = freeze;
        this.open = open;
        this.filing = filing;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Applicant> actor = ApplicantSession.of(request).applicant();
        if (actor.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Messages texts = Messages.of(language.getCurrent());
        JsonObject body = ScriptAnswer.read(request).orElse(JsonObject.EMPTY_JSON_OBJECT);
        try {
            ApplicationId id =
                    ApplicationId.parse(ScriptAnswer.text(body, "application")).orElseThrow(NotFound::new);
            byte[] certificate = bytes(body, "certificate");
            if (request.getServletPath().endsWith("/signing")) {
                prepare(actor.get(), id, certificate, body, response, texts);
            } else {
                file(actor.get(), id, certificate, body, response);
            }
        } catch (IllegalArgumentException malformed) {
            ScriptAnswer.refuse(response, HttpServletResponse.SC_BAD_REQUEST, texts.text("violation.malformed"));
        } catch (SignatureRejected rejected) {
            String words = rejected.reason().message(language.getLocale());
            ScriptAnswer.refuse(response, HttpServletResponse.SC_FORBIDDEN, words);
        } catch (RuleViolation refused) {
            ScriptAnswer.refuse(response, HttpServletResponse.SC_CONFLICT, texts.text("violation." + refused.code()));
        }
    }

    private void prepare(
            Applicant actor,
            ApplicationId id,
            byte[] certificate,
            JsonObject body,
            HttpServletResponse response,
            Messages texts)
            throws RuleViolation, SignatureRejected, IOException {
        FrozenApplication frozen = freeze.freeze(actor, id, Optional.of(certificate));
        if (frozen.toSign().isEmpty() || !frozen.sha256().equals(ScriptAnswer.text(body, "sha256"))) {
            ScriptAnswer.refuse(response, HttpServletResponse.SC_CONFLICT, texts.text("sign.changed"));
            return;
        }
        FrozenApplication.ToSign toSign = frozen.toSign().get();
        ScriptAnswer.ok(
                response,
                Json.createObjectBuilder()
                        .add("signedAttributes", Base64.getEncoder().encodeToString(toSign.signedAttributes()))
                        .add("digestAlgorithm", toSign.digestAlgorithm())
                        .build());
    }

    private void file(
            Applicant actor, ApplicationId id, byte[] certificate, JsonObject body, HttpServletResponse response)
            throws RuleViolation, SignatureRejected, IOException {
        var submission = new Submission.SignatureValue(method(body), certificate, bytes(body, "signature"));
        var key = new IdempotencyKey(ScriptAnswer.text(body, "key"));
        String next = filing.file(actor, open.open(actor, id), key, submission);
        ScriptAnswer.ok(response, Json.createObjectBuilder().add("next", next).build());
    }

    /** By which of the ways that hand in a raw value it came. */
    private static String method(JsonObject body) {
        return ScriptAnswer.text(body, "method").equals(SignatureMethods.LOCAL_SIGNER)
                ? SignatureMethods.LOCAL_SIGNER
                : SignatureMethods.PKCS12_BROWSER;
    }

    private static byte[] bytes(JsonObject body, String name) {
        return Base64.getDecoder().decode(ScriptAnswer.text(body, name));
    }
}
