package jp.madoguchi.signature.revocation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The CRLs at hand: read again when one runs out, when none fits, or after ten minutes. */
final class CrlShelf {
    private static final Logger LOG = LoggerFactory.getLogger(CrlShelf.class);
    private static final Duration REFRESH = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(15);

    /** Where CRLs come from. */
    interface Supply {
        List<byte[]> fetch() throws IOException;
    }

    private final Supply supply;
    private final Clock clock;
    private volatile List<LoadedCrl> crls = List.of();
    private @Nullable Instant lookedAt;

    CrlShelf(Supply supply, Clock clock) {
        this.supply = supply;
        this.clock = clock;
    }

    static CrlShelf ofDirectory(Path directory, Clock clock) {
        return new CrlShelf(new CrlFolder(directory), clock);
    }

    static CrlShelf ofAddresses(List<URI> addresses, Clock clock) {
        return new CrlShelf(new CrlDownload(addresses), clock);
    }

    static CrlShelf ofBytes(List<byte[]> encoded, Clock clock) {
        List<byte[]> copy = List.copyOf(encoded);
        return new CrlShelf(() -> copy, clock);
    }

    RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at) {
        Instant now = clock.instant();
        refresh(now, REFRESH);
        RevocationStatus status = ask(certificate, issuer, at, now);
        if (status instanceof RevocationStatus.Unknown && refresh(now, RETRY))
            status = ask(certificate, issuer, at, now);
        return status;
    }

    private RevocationStatus ask(X509Certificate certificate, X509Certificate issuer, Instant at, Instant now) {
        String why = "no CRL of this issuer";
        @Nullable RevocationStatus good = null;
        for (LoadedCrl crl : crls) {
            if (!crl.isOf(issuer)) continue;
            RevocationStatus status = crl.status(certificate, issuer, at, now);
            if (status instanceof RevocationStatus.Revoked) return status;
            if (status instanceof RevocationStatus.Good) good = status;
            if (status instanceof RevocationStatus.Unknown unknown) why = unknown.why();
        }
        return good != null ? good : new RevocationStatus.Unknown(why);
    }

    Optional<CrlEvidence> evidence(X509Certificate certificate, X509Certificate issuer, Instant at) {
        Instant now = clock.instant();
        refresh(now, REFRESH);
        @Nullable CrlEvidence newest = null;
        for (LoadedCrl crl : crls) {
            if (!crl.isOf(issuer)) continue;
            RevocationStatus status = crl.status(certificate, issuer, at, now);
            if (status instanceof RevocationStatus.Unknown) continue;
            if (newest == null || crl.thisUpdate().isAfter(newest.thisUpdate()))
                newest = new CrlEvidence(crl.encoded(), crl.thisUpdate(), status);
        }
        return Optional.ofNullable(newest);
    }

    List<byte[]> encoded() {
        refresh(clock.instant(), REFRESH);
        return crls.stream().map(LoadedCrl::encoded).toList();
    }

    /** Reads the supply again if the last look is older than an age; true if it was read. */
    private synchronized boolean refresh(Instant now, Duration age) {
        if (lookedAt != null && now.isBefore(lookedAt.plus(age)) && !now.isBefore(lookedAt)) return false;
        lookedAt = now;
        try {
            var loaded = new ArrayList<LoadedCrl>();
            for (byte[] encoded : supply.fetch()) LoadedCrl.parse(encoded, crls).ifPresent(loaded::add);
            crls = List.copyOf(loaded);
            return true;
        } catch (IOException e) {
            LOG.warn("CRLs could not be read, the old ones stay until their nextUpdate: {}", e.toString());
            return false;
        }
    }
}
