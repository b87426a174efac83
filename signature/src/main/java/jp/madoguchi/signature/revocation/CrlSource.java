package jp.madoguchi.signature.revocation;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** CRLs from a directory or from a list of configured addresses, kept until their nextUpdate. */
public final class CrlSource implements RevocationSource {
    private final CrlShelf shelf;

    private CrlSource(CrlShelf shelf) {
        this.shelf = shelf;
    }

    /** Every {@code *.crl} file of a directory; looked at again when the CRL at hand runs out or the file changes. */
    public static CrlSource directory(Path directory, Clock clock) {
        return new CrlSource(CrlShelf.ofDirectory(directory, clock));
    }

    /** CRLs fetched over HTTP from exactly these addresses. */
    public static CrlSource http(List<URI> addresses, Clock clock) {
        return new CrlSource(CrlShelf.ofAddresses(addresses, clock));
    }

    /** CRLs from anywhere, DER; asked for again when the ones at hand run out or are ten minutes old. */
    public static CrlSource of(Supplier<List<byte[]>> supply, Clock clock) {
        return new CrlSource(new CrlShelf(supply::get, clock));
    }

    /** CRLs at hand, DER. */
    public static CrlSource fixed(List<byte[]> crls, Clock clock) {
        return new CrlSource(CrlShelf.ofBytes(crls, clock));
    }

    @Override
    public RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at) {
        return shelf.status(certificate, issuer, at);
    }

    /** The newest CRL at hand that tells a certificate's status at an instant; empty if none does. */
    public Optional<CrlEvidence> evidence(X509Certificate certificate, X509Certificate issuer, Instant at) {
        return shelf.evidence(certificate, issuer, at);
    }

    /** The DER bytes of every CRL at hand, for evidence and the second verifier. */
    public List<byte[]> encoded() {
        return shelf.encoded();
    }
}
