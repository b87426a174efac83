package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.workflow.credential.LastSignatureMethod;
import jp.madoguchi.workflow.credential.SignWithApp;
import jp.madoguchi.workflow.party.Applicant;

/** Which ways to sign this installation offers, and with which one a person begins. */
@Singleton
public class SigningWays {
    private final LastSignatureMethod last;
    private final SignWithApp app;

    @Inject
    public SigningWays(LastSignatureMethod last, SignWithApp app) {
        this.last = last;
        this.app = app;
    }

    boolean isAppThere() {
        return app.isThere();
    }

    /** The way this person filed with last, if it is still offered; else the file in the browser. */
    String first(Applicant actor) {
        return last.of(actor).filter(this::isOffered).orElse(SignatureMethods.PKCS12_BROWSER);
    }

    /** Everything but the API, which is no way of a page, and the app where there is none. */
    private boolean isOffered(String method) {
        return !method.equals(SignatureMethods.API_VALUE)
                && (!method.equals(SignatureMethods.AUTHENTICATION_APP) || isAppThere());
    }
}
