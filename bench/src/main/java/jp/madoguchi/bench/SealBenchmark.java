package jp.madoguchi.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.forms.pdf.DocumentRenderer;
import jp.madoguchi.forms.pdf.Fonts;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealCheck;
import jp.madoguchi.signature.timestamp.TimestampSource;

/** A sealed PDF of the document benchmark: our strict check beside DSS (G3), and sealing to PAdES-B-T. */
public final class SealBenchmark implements Benchmark {
    private static final DocumentSealer.Statement STATEMENT = new DocumentSealer.Statement("みなと市長", "交付", "みなと市");

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        byte[] pdf = new DocumentRenderer(Fonts.standard()).render(DocumentBenchmark.body(), DocumentBenchmark.meta());
        measure(results, pdf, KeyKind.RSA_2048, "RSA-2048");
        measure(results, pdf, KeyKind.P_256, "P-256");
    }

    private static void measure(Consumer<Result> results, byte[] pdf, KeyKind kind, String key) throws Exception {
        var bench = new SigningBench(kind);
        SigningKey seal = bench.issue(CertificateProfiles.OFFICIAL_SEAL);
        TimestampSource timestamps = bench.timestamps();
        var sealer = new DocumentSealer(seal, timestamps);
        byte[] sealed = sealer.seal(pdf, STATEMENT, bench.now());
        List<byte[]> crls = bench.crls();
        var check = new SealCheck(new CertificateCheck(bench.anchors()), CrlSource.fixed(crls, SigningBench.CLOCK));
        var dss = new DssValidation(bench.anchors(), () -> crls);
        if (!dss.validate(sealed, SigningBench.CLOCK.instant()).agrees())
            throw new IllegalStateException("DSS refuses");
        Map<String, Double> rates = new Contest()
                .add("ours", () -> check.check(sealed, SigningBench.CLOCK.instant()))
                .add("DSS", () -> dss.validate(sealed, SigningBench.CLOCK.instant()))
                .add("sealing", () -> sealer.seal(pdf, STATEMENT, bench.now()))
                .run();
        double ours = rates.getOrDefault("ours", 0.0);
        String name = "strict check of a sealed PDF, " + key;
        results.accept(Result.beside(name, ours, "/cpu-s", "DSS PAdES-B-T", rates.getOrDefault("DSS", 1.0), 10));
        results.accept(Result.atLeast(name, ours, "/cpu-s", 150));
        results.accept(Result.atLeast(
                "sealing to PAdES-B-T, TSA included, " + key, rates.getOrDefault("sealing", 0.0), "/cpu-s", 60));
    }
}
