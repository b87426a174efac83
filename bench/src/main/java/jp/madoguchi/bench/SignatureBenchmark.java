package jp.madoguchi.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ContainerFile;
import jp.madoguchi.signature.method.ExpectedSigner;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SigningRequest;
import jp.madoguchi.signature.revocation.CrlSource;

/**
 * The check at filing (G2): a whole container of 24 KB, entry by entry, with CMS, path, CRL and the signer's name,
 * beside Bouncy Castle's bare CMS verification with the JDK's path validation and the same CRL.
 */
public final class SignatureBenchmark implements Benchmark {
    private static final Set<CertificateProfile> PROFILES =
            Set.of(CertificateProfiles.JPKI_SIGNING, CertificateProfiles.REGISTRAR);

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        measure(results, KeyKind.RSA_2048, "RSA-2048", 3_800);
        measure(results, KeyKind.P_256, "P-256", 1_390);
        measure(results, KeyKind.P_384, "P-384", 0);
    }

    private static void measure(Consumer<Result> results, KeyKind kind, String key, double goal) throws Exception {
        var bench = new SigningBench(kind);
        SigningKey signer = bench.issue(CertificateProfiles.JPKI_SIGNING);
        FrozenContainer frozen = ApplicationContainer.freeze(List.of(
                new ContainerFile("application.json", "application/json", new byte[4_300]),
                new ContainerFile("form.pdf", "application/pdf", new byte[20_000])));
        SigningRequest request =
                ApplicationContainer.prepare(frozen, signer.certificate().getEncoded(), bench.now());
        byte[] signed = ApplicationContainer.assemble(frozen, request, signer.sign(request.signedAttributes()));
        byte[] message = ApplicationContainer.file(signed, "META-INF/signature.p7s");
        List<byte[]> crls = bench.crls();
        CrlSource revocation = CrlSource.fixed(crls, SigningBench.CLOCK);
        var check = new ContainerCheck(new CertificateCheck(bench.anchors()), revocation);
        var expected = new ExpectedSigner.Person("山田太郎", Optional.empty());
        var peer = new BouncyPeer(bench.authority(TrustStore.SIGNING).certificate(), crls);
        Map<String, Double> rates = new Contest()
                .add("ours", () -> check.check(signed, frozen, PROFILES, expected, bench.now()))
                .add("peer", () -> peer.verify(frozen.manifest(), message))
                .add("first", () -> new ContainerCheck(new CertificateCheck(bench.anchors()), revocation)
                        .check(signed, frozen, PROFILES, expected, bench.now()))
                .run();
        double ours = rates.getOrDefault("ours", 0.0);
        String name = "strict check of a signed container, " + key;
        results.accept(
                Result.beside(name, ours, "/cpu-s", "BC CMS + JDK PKIX + CRL", rates.getOrDefault("peer", 1.0), 0.7));
        if (goal > 0) results.accept(Result.atLeast(name, ours, "/cpu-s", goal));
        results.accept(Result.of(name + ", path not cached", rates.getOrDefault("first", 0.0), "/cpu-s"));
    }
}
