package jp.madoguchi.launcher.signer;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.token.Pkcs11Token;
import org.jspecify.annotations.Nullable;

/** One wish to sign, from the documents shown to the one value given out. */
final class SignatureRequest {
    /** How far it is. */
    enum State {
        WAITING,
        READY,
        CANCELLED,
        DONE
    }

    private final String origin;
    private final byte[] manifest;
    private final List<FrozenContainer.Entry> files;
    private final Instant expiresAt;
    private State state = State.WAITING;
    private @Nullable Pkcs11Token token;

    SignatureRequest(String origin, byte[] manifest, Instant expiresAt) throws SignatureRejected {
        this.origin = origin;
        this.manifest = manifest.clone();
        this.files = ApplicationContainer.listed(manifest);
        this.expiresAt = expiresAt;
    }

    String origin() {
        return origin;
    }

    /** What will be signed, by name and SHA-256, as the holder is shown. */
    List<FrozenContainer.Entry> files() {
        return files;
    }

    boolean isOver(Instant at) {
        return !at.isBefore(expiresAt);
    }

    synchronized State state() {
        return state;
    }

    /** The holder agreed with the PIN. */
    synchronized void ready(Pkcs11Token opened) throws SignerRefused {
        if (state != State.WAITING) {
            opened.close();
            throw new SignerRefused(409, "this request is not waiting");
        }
        token = opened;
        state = State.READY;
    }

    synchronized void cancel() {
        end(State.CANCELLED);
    }

    /** The certificate, DER, once the holder has agreed. */
    synchronized byte[] certificate() throws SignerRefused {
        try {
            return required().key().certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new SignerRefused(500, "the certificate cannot be read");
        }
    }

    /** Signs once, and only signed attributes over exactly the documents that were shown. */
    synchronized byte[] sign(byte[] signedAttributes) throws SignerRefused {
        Pkcs11Token opened = required();
        try {
            if (!ApplicationContainer.covers(
                    signedAttributes, manifest, opened.key().certificate()))
                throw new SignerRefused(400, "these are not the documents that were shown");
            return opened.key().sign(signedAttributes);
        } finally {
            end(State.DONE);
        }
    }

    private Pkcs11Token required() throws SignerRefused {
        if (state != State.READY || token == null) throw new SignerRefused(409, "nothing to sign, or signed before");
        return token;
    }

    private void end(State last) {
        if (token != null) token.close();
        token = null;
        state = last;
    }
}
