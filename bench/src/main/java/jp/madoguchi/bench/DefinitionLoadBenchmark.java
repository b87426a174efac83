package jp.madoguchi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;

/**
 * Loading 2,000 definitions, copies of the shipped procedures and the reference form that differ in their words, as the
 * product loads published ones: wall and CPU time from bytes to compiled, and the heap that each keeps.
 */
public final class DefinitionLoadBenchmark implements Benchmark {

    private static final int COUNT = 2_000;

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        List<ProcedureFolder> models = new ArrayList<>();
        for (Path path : ProcedureFolder.versionsBelow(Path.of(System.getProperty("bench.procedures", "procedures")))) {
            models.add(ProcedureFolder.read(path));
        }
        models.add(ReferenceForm.folder());
        List<ProcedureFolder> folders = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            folders.add(distinct(models.get(i % models.size()), i));
        }
        List<ProcedureDefinition> kept = new ArrayList<>();
        long before = usedHeap();
        long cpu = processCpu();
        long wall = System.nanoTime();
        kept.addAll(
                folders.parallelStream().map(DefinitionLoadBenchmark::compile).toList());
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = (processCpu() - cpu) / 1e9;
        double kilobytes = (usedHeap() - before) / 1024.0 / kept.size();
        results.accept(atMost(COUNT + " definitions loaded", wallSeconds, "s", 10));
        results.accept(Result.of(COUNT + " definitions loaded, all threads", cpuSeconds, "cpu-s"));
        results.accept(atMost("memory of a compiled definition, mean", kilobytes, "KB", 1024));
        for (ProcedureFolder model : models) {
            results.accept(atMost("memory of " + model.id(), kilobytes(model), "KB", 1024));
        }
        if (kept.size() + folders.size() != 2 * COUNT) {
            throw new IOException("some were lost");
        }
    }

    /** The heap of one definition: the mean of many copies kept at once. */
    private static double kilobytes(ProcedureFolder model) {
        int copies = 40;
        List<ProcedureFolder> folders = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            folders.add(distinct(model, i));
        }
        List<ProcedureDefinition> kept = new ArrayList<>();
        long before = usedHeap();
        folders.forEach(folder -> kept.add(compile(folder)));
        return (usedHeap() - before) / 1024.0 / kept.size();
    }

    private static ProcedureFolder distinct(ProcedureFolder model, int number) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        model.files().forEach((name, bytes) -> {
            byte[] own = bytes;
            if (name.equals("form.yaml")) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                own = text.replace("ja: ", "ja: 第" + number)
                        .replace("第" + number + "\"", "\"第" + number)
                        .getBytes(StandardCharsets.UTF_8);
            }
            files.put(name, own);
        });
        return new ProcedureFolder(model.id(), model.version(), files);
    }

    private static ProcedureDefinition compile(ProcedureFolder folder) {
        Compilation compilation = new DefinitionCompiler().load(folder);
        return compilation
                .definition()
                .orElseThrow(() ->
                        new IllegalStateException(compilation.findings().get(0).toString()));
    }

    private static Result atMost(String name, double value, String unit, double goal) {
        return new Result(
                name,
                value,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.of("≤ " + (long) goal + " " + unit),
                Optional.of(value <= goal));
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
