package jp.madoguchi.signature.evidence;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.signature.authority.CertificateAuthority;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.LeafRequest;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.PersonAttributes;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerFile;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.SigningRequest;

/** Signs a container with a key of the moment and validates it once, so that classes, schemas and policy are loaded. */
final class WarmUp {
    private WarmUp() {}

    static void run() {
        Instant at = Instant.EPOCH.plus(Duration.ofDays(20_000));
        Instant until = at.plus(Duration.ofDays(2));
        CertificateAuthority authority =
                CertificateAuthority.create("C=JP,CN=warm-up", KeyKind.P_256, at.minus(Duration.ofDays(2)), until);
        var person = new PersonAttributes("x", "0", Optional.empty(), Optional.empty(), "", "");
        SigningKey key = authority.issue(new LeafRequest(
                CertificateProfiles.JPKI_SIGNING,
                "C=JP,CN=warm-up-leaf",
                Optional.of(person),
                KeyKind.P_256,
                at.minus(Duration.ofDays(1)),
                until));
        byte[] crl = authority.crl(List.of(), at.minus(Duration.ofMinutes(1)), until);
        TrustAnchors anchors = TrustAnchors.of(Map.of(TrustStore.SIGNING, List.of(authority.certificate())));
        DssReport report =
                new DssEngine(anchors, () -> List.of(crl), AlgorithmSuite.cryptrec()).validate(signed(key, at), at);
        if (!report.agrees())
            throw new IllegalStateException("DSS does not accept a sound signature: " + report.indication() + " "
                    + report.subIndication().orElse("") + " " + report.level());
    }

    private static byte[] signed(SigningKey key, Instant at) {
        byte[] content = "{}".getBytes(StandardCharsets.UTF_8);
        FrozenContainer frozen = ApplicationContainer.freeze(
                List.of(new ContainerFile("application.json", "application/json", content)));
        try {
            byte[] certificate = key.certificate().getEncoded();
            SigningRequest request = ApplicationContainer.prepare(frozen, certificate, at);
            return ApplicationContainer.assemble(frozen, request, key.sign(request.signedAttributes()));
        } catch (SignatureRejected | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
