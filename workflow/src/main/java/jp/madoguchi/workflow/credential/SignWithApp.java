package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.signature.app.AppRejected;
import jp.madoguchi.signature.app.AppRejected.Reason;
import jp.madoguchi.signature.app.AuthenticationApp;
import jp.madoguchi.signature.app.LateSignature;
import jp.madoguchi.signature.app.PendingSignature;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;

/**
 * Has what is frozen signed in an authentication app (デジタル認証アプリ). Whatever fails on the way, the application
 * stays as it is and can be signed anew, by this or another way. It must not run inside a transaction: the app is asked
 * while none is open.
 */
@Singleton
@Transactional(TxType.NEVER)
public class SignWithApp {
    private final Optional<AuthenticationApp> app;
    private final AppSignatureDesk desk;
    private final Clock clock;

    @Inject
    SignWithApp(Optional<AuthenticationApp> app, AppSignatureDesk desk, Clock clock) {
        this.app = app;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What an applicant brought back from the app.
     *
     * @param application for which application
     * @param key for filing once
     * @param submission to be filed
     */
    public record Signed(ApplicationId application, IdempotencyKey key, Submission.LateCertificate submission) {}

    /** Whether this installation is registered with an app. */
    public boolean isThere() {
        return app.isPresent();
    }

    /** The app's scheme, host and port; empty without an app. */
    public Optional<URI> origin() {
        return app.map(AuthenticationApp::origin);
    }

    /**
     * Begins signing.
     *
     * @param container the frozen container that the page showed
     * @param correction 0 for the filing, n for the answer to correction request n
     * @return the app's address to send the person to
     */
    public URI begin(Applicant actor, ApplicationId id, byte[] container, int correction, IdempotencyKey key)
            throws AppRejected, SignatureRejected {
        AuthenticationApp known = required();
        FrozenContainer frozen = ApplicationContainer.open(container);
        PendingSignature pending =
                known.begin(ApplicationContainer.prepare(frozen, known.algorithm(), clock.instant()));
        URI address = known.authorizeAddress(pending);
        desk.keep(new BegunSignature(actor.party(), id, correction, frozen.sha256(), key, pending));
        return address;
    }

    /** For which application this person began a signature with this state. */
    public Optional<ApplicationId> applicationOf(Applicant actor, String state) {
        return desk.find(state, actor.party()).map(BegunSignature::application);
    }

    /**
     * Takes the app's answer.
     *
     * @param state as the app gave it back
     * @param code as the app gave it; empty if the app named an error instead
     */
    public Signed finish(Applicant actor, String state, Optional<String> code) throws AppRejected {
        AuthenticationApp known = required();
        BegunSignature begun = desk.take(state, actor.party());
        if (code.isEmpty()) throw new AppRejected(Reason.CANCELLED, "the app answered without a code");
        LateSignature late = known.finish(begun.pending(), code.get());
        return new Signed(
                begun.application(),
                begun.key(),
                new Submission.LateCertificate(
                        begun.pending().signedAttributes(), late.certificate(), late.signature()));
    }

    private AuthenticationApp required() throws AppRejected {
        return app.orElseThrow(() -> new AppRejected(Reason.UNAVAILABLE, "no app is configured"));
    }
}
