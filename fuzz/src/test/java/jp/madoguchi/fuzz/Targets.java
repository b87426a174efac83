package jp.madoguchi.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.fuzz.parser.AnswersTarget;
import jp.madoguchi.fuzz.parser.AppTokenTarget;
import jp.madoguchi.fuzz.parser.CertificateTarget;
import jp.madoguchi.fuzz.parser.ContainerTarget;
import jp.madoguchi.fuzz.parser.CrlTarget;
import jp.madoguchi.fuzz.parser.ExpressionTarget;
import jp.madoguchi.fuzz.parser.LoginTokenTarget;
import jp.madoguchi.fuzz.parser.MessageTarget;
import jp.madoguchi.fuzz.parser.OcspTarget;
import jp.madoguchi.fuzz.parser.SealedPdfTarget;
import jp.madoguchi.fuzz.parser.TimeProofTarget;
import jp.madoguchi.fuzz.planted.FaultyArchive;
import jp.madoguchi.fuzz.planted.FaultyLength;
import jp.madoguchi.fuzz.planted.FaultyLoop;

/** Every target by name. */
final class Targets {
    /** Makes a target with new keys; takes seconds. */
    interface Maker {
        Target make() throws Exception;
    }

    static final Map<String, Maker> PARSERS = new TreeMap<>(Map.ofEntries(
            Map.entry("answers", AnswersTarget::new),
            Map.entry("app-token", AppTokenTarget::new),
            Map.entry("certificate", CertificateTarget::new),
            Map.entry("container", ContainerTarget::new),
            Map.entry("crl", CrlTarget::new),
            Map.entry("expression", ExpressionTarget::new),
            Map.entry("login-token", LoginTokenTarget::new),
            Map.entry("message", MessageTarget::new),
            Map.entry("ocsp", OcspTarget::new),
            Map.entry("sealed-pdf", SealedPdfTarget::new),
            Map.entry("time-proof", TimeProofTarget::new)));

    static final Map<String, Maker> PLANTED = new TreeMap<>(Map.of(
            "planted-acceptance", FaultyArchive::new,
            "planted-crash", FaultyLength::new,
            "planted-hang", FaultyLoop::new));

    private Targets() {}

    static Target make(String name) throws Exception {
        Maker maker = PARSERS.containsKey(name) ? PARSERS.get(name) : PLANTED.get(name);
        if (maker == null) throw new IllegalArgumentException("no target " + name);
        return maker.make();
    }

    /** The target's own seeds, and what was found once: files of {@code findings/<name>} in the test resources. */
    static List<byte[]> seeds(String name, Target target) throws Exception {
        var seeds = new ArrayList<>(target.seeds());
        seeds.addAll(Findings.of(name));
        return seeds;
    }
}
