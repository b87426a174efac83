package jp.madoguchi.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code bin/bench [NAME…]}: runs all benchmarks or the named ones; JSON lines on standard output. */
public final class Bench {

    /** Every benchmark, by class name; one line each. */
    private static final List<String> BENCHMARKS = List.of(
            "jp.madoguchi.bench.FormEvaluationBenchmark",
            "jp.madoguchi.bench.IncrementalBenchmark",
            "jp.madoguchi.bench.GrowthBenchmark",
            "jp.madoguchi.bench.DefinitionLoadBenchmark",
            "jp.madoguchi.bench.DocumentBenchmark",
            "jp.madoguchi.bench.SignatureBenchmark",
            "jp.madoguchi.bench.SealBenchmark",
            "jp.madoguchi.bench.EvidenceRecordBenchmark",
            "jp.madoguchi.bench.ImpactBenchmark",
            "jp.madoguchi.bench.FormPageBenchmark",
            "jp.madoguchi.bench.FilingBenchmark",
            "jp.madoguchi.bench.WorkflowBenchmark",
            "jp.madoguchi.bench.InboxBenchmark",
            "jp.madoguchi.bench.StartupBenchmark");

    private Bench() {}

    /** Exits with 1 if a benchmark fails to run or a name is unknown; a missed goal is no failure. */
    public static void main(String[] args) {
        Set<String> wanted = new HashSet<>(List.of(args));
        List<String> known = new ArrayList<>();
        boolean failed = false;
        for (String className : BENCHMARKS) {
            try {
                Benchmark benchmark = Class.forName(className)
                        .asSubclass(Benchmark.class)
                        .getDeclaredConstructor()
                        .newInstance();
                known.add(benchmark.name());
                if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                    System.err.println("bench: " + benchmark.name());
                    benchmark.run(result -> System.out.println(result.toJson()));
                }
            } catch (Exception e) {
                failed = true;
                System.err.println("bench: " + className + " failed: " + e);
                e.printStackTrace();
            }
        }
        for (String name : wanted) {
            if (!known.contains(name)) {
                failed = true;
                System.err.println("bench: no benchmark is called " + name + "; there are " + known);
            }
        }
        System.exit(failed ? 1 : 0);
    }
}
