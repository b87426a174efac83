package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.signature.app.AppRejected;
import jp.madoguchi.signature.app.AppRejected.Reason;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.party.PartyId;

/**
 * Keeps and takes what is begun in an app, each in a transaction of its own that ends before anybody talks to the app:
 * no row is locked while another system answers.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
class AppSignatureDesk {
    private final BegunSignatures begun;
    private final Applications applications;
    private final Clock clock;

    @Inject
    AppSignatureDesk(BegunSignatures begun, Applications applications, Clock clock) {
        this.begun = begun;
        this.applications = applications;
        this.clock = clock;
    }

    void keep(BegunSignature signature) {
        begun.add(signature, clock.instant());
    }

    Optional<BegunSignature> find(String state, PartyId party) {
        return begun.find(hash(state), party);
    }

    /** Takes what was begun, if the same container is still frozen. */
    BegunSignature take(String state, PartyId party) throws AppRejected {
        BegunSignature taken = begun.take(hash(state), party, clock.instant());
        boolean same = applications
                .frozen(taken.application())
                .map(FrozenFiling::sha256)
                .filter(taken.frozenSha256()::equals)
                .isPresent();
        if (!same) throw new AppRejected(Reason.CHANGED, "frozen anew since");
        return taken;
    }

    private static byte[] hash(String state) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
