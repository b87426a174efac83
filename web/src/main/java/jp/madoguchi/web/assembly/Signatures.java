package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfile.RevocationKind;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.challenge.AuthenticationTokenValidator;
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ContainerTimestamp;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.OcspSource;
import jp.madoguchi.signature.revocation.ProfiledRevocation;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.seal.SealRegister;
import jp.madoguchi.signature.timestamp.HttpTimestampSource;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.workflow.issuance.PublicAddress;

/** The signature module with this installation's anchors, revocation, timestamps and seal. */
@Singleton
public class Signatures {
    private static final System.Logger LOG = System.getLogger(Signatures.class.getName());

    private final Configured configured;

    @Inject
    Signatures(Configured configured) {
        this.configured = configured;
    }

    @Produces
    @Singleton
    TrustAnchors anchors() {
        Path directory = configured.requiredPath("madoguchi.trust.directory");
        try {
            return TrustAnchors.load(directory);
        } catch (IOException unreadable) {
            throw new StartRefusal(
                    "The trusted certificates in " + directory + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    @Produces
    @Singleton
    CertificateCheck certificates(TrustAnchors anchors, AlgorithmSuite suite) {
        return new CertificateCheck(anchors, suite);
    }

    /** CRLs, from addresses or a folder, and one OCSP responder, in the order each certificate profile has. */
    @Produces
    @Singleton
    RevocationSource revocation(TrustAnchors anchors, Optional<CrlSource> crls, Clock clock) {
        var sources = new EnumMap<RevocationKind, RevocationSource>(RevocationKind.class);
        crls.ifPresent(source -> sources.put(RevocationKind.CRL, source));
        configured
                .uri("madoguchi.revocation.ocsp-url")
                .ifPresent(responder -> sources.put(RevocationKind.OCSP, new OcspSource(responder, clock)));
        if (sources.isEmpty()) {
            throw new StartRefusal("One of madoguchi.revocation.crl-url,"
                    + " madoguchi.revocation.crl-directory and madoguchi.revocation.ocsp-url must be set.");
        }
        return new ProfiledRevocation(anchors, sources);
    }

    @Produces
    @Singleton
    Optional<CrlSource> crls(Clock clock) {
        List<URI> addresses = configured.list("madoguchi.revocation.crl-url").stream()
                .map(URI::create)
                .toList();
        if (!addresses.isEmpty()) {
            return Optional.of(CrlSource.http(addresses, clock));
        }
        return configured
                .path("madoguchi.revocation.crl-directory")
                .map(directory -> CrlSource.directory(directory, clock));
    }

    @Produces
    @Singleton
    ContainerCheck containerCheck(CertificateCheck certificates, RevocationSource revocation) {
        return new ContainerCheck(certificates, revocation);
    }

    @Produces
    @Singleton
    TimestampSource timestamps(CertificateCheck certificates) {
        return new HttpTimestampSource(configured.requiredUri("madoguchi.tsa.url"), certificates);
    }

    @Produces
    @Singleton
    ContainerTimestamp containerTimestamp(TimestampSource timestamps) {
        return new ContainerTimestamp(timestamps);
    }

    @Produces
    @Singleton
    SealRegister seals(TimestampSource timestamps, Clock clock) {
        Path file = configured.requiredPath("madoguchi.seals.file");
        try {
            SealRegister register = SealRegister.open(file, clock.getZone(), timestamps);
            for (String seal : register.unusable()) {
                LOG.log(
                        Level.WARNING,
                        () -> "The key of the official seal " + seal + " cannot be opened: documents wait for it.");
            }
            return register;
        } catch (IOException wrong) {
            throw new StartRefusal("The register of official seals is wrong: " + wrong.getMessage(), wrong);
        }
    }

    @Produces
    @Singleton
    DssValidation dss(TrustAnchors anchors, Optional<CrlSource> crls, AlgorithmSuite suite) {
        return new DssValidation(anchors, () -> crls.map(CrlSource::encoded).orElse(List.of()), suite);
    }

    @Produces
    @Singleton
    AuthenticationTokenValidator logins(
            PublicAddress address, CertificateCheck certificates, RevocationSource revocation) {
        return new AuthenticationTokenValidator(
                address.uri(), certificates.anchors().profiles(CertificateProfile.Use.LOGIN), certificates, revocation);
    }
}
