package jp.madoguchi.forms.check;

import java.util.List;
import java.util.function.Function;
import jp.madoguchi.forms.sample.SampleProcedure;

/** What checks find in samples. */
final class Found {

    private Found() {}

    /** What one check finds: {@code file:line message}. */
    static Function<SampleProcedure, List<String>> by(Check check) {
        return sample -> {
            Findings findings = new Findings();
            check.check(examined(sample), findings);
            return lines(findings);
        };
    }

    static Examined examined(SampleProcedure sample) {
        return Examined.of(sample.folder(), sample.definition());
    }

    static List<String> lines(Findings findings) {
        return findings.all().stream()
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.message())
                .toList();
    }
}
