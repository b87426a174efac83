package jp.madoguchi.forms.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ExampleCheck;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.check.FolderReport;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.FeelText;
import jp.madoguchi.forms.rule.RandomExpression;
import jp.madoguchi.forms.validation.Evaluation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Definitions, answers and expressions that nobody would write: each is compiled, refused or found fault with, by no
 * other exception than the documented ones, and soon. {@code -Dmadoguchi.fuzz.seconds} sets how long.
 */
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("madoguchi.fuzz.seconds", 20);
    private static final int LONG_SECONDS = Integer.getInteger("madoguchi.fuzz.seconds", 600);
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final List<ProcedureFolder> FOLDERS = folders();
    private static final Map<String, Integer> DONE = new TreeMap<>();
    private static long started = System.nanoTime();
    private static boolean restart = true;

    private static List<ProcedureFolder> folders() {
        try {
            List<ProcedureFolder> folders = new ArrayList<>();
            for (Path version : ProcedureFolder.versionsBelow(Path.of("..", "procedures"))) {
                folders.add(ProcedureFolder.read(version));
            }
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 100_000, shrinking = ShrinkingMode.OFF, seed = "20260401")
    void nothingFailsInAnUnforeseenWay(@ForAll long seed) throws Exception {
        fuzz(seed, SECONDS);
    }

    @Tag("long")
    @Property(tries = 500_000, shrinking = ShrinkingMode.OFF)
    void nothingFailsInAnUnforeseenWayForLong(@ForAll long seed) throws Exception {
        fuzz(seed, LONG_SECONDS);
    }

    private static void fuzz(long seed, int seconds) throws Exception {
        if (restart) {
            restart = false;
            started = System.nanoTime();
        }
        long start = System.nanoTime();
        if (start - started > Duration.ofSeconds(seconds).toNanos()) {
            return;
        }
        Random random = new Random(seed);
        String kind = one(random);
        DONE.merge(kind, 1, Integer::sum);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(SLOW) < 0, () -> kind + " took " + took);
    }

    private static String one(Random random) throws Exception {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> mutatedDefinition(random);
            case 3, 4, 5 -> randomForm(random);
            case 6 -> hostileBytes(random);
            default -> expression(random);
        };
    }

    private static String mutatedDefinition(Random random) throws Exception {
        ProcedureFolder folder = FOLDERS.get(random.nextInt(FOLDERS.size()));
        TreeMap<String, byte[]> files = new TreeMap<>(folder.files());
        List<String> names = new ArrayList<>(files.keySet());
        String name = random.nextInt(3) > 0 ? "form.yaml" : names.get(random.nextInt(names.size()));
        Mutations mutations = new Mutations(random);
        if (random.nextInt(20) == 0) {
            files.remove(name);
        } else {
            files.put(name, mutations.of(files.get(name)));
        }
        ProcedureFolder mutated = new ProcedureFolder(folder.id(), folder.version(), files);
        Compilation compilation = new DefinitionCompiler().compile(mutated);
        assertEquals(compilation.hasErrors(), compilation.definition().isEmpty());
        if (compilation.definition().isEmpty()) {
            return "definitions refused";
        }
        ProcedureDefinition definition = compilation.definition().get();
        ExampleCheck.run(definition);
        definition.examples().stream()
                .limit(3)
                .forEach(example -> evaluate(
                        definition.form(), mutations.of(example.answers().values())));
        if (random.nextInt(40) == 0) {
            assertNotNull(FolderReport.of(mutated));
        }
        return "definitions compiled";
    }

    private static String randomForm(Random random) {
        RandomForm made = new RandomForm(random.nextLong());
        FormDefinition form = made.compile();
        Mutations mutations = new Mutations(random);
        for (int i = 0; i < 5; i++) {
            evaluate(form, i == 0 ? made.answers() : mutations.of(made.answers()));
        }
        return "random forms";
    }

    private static void evaluate(FormDefinition form, Map<String, Object> values) {
        Answers answers;
        try {
            answers = Answers.of(values);
        } catch (AnswersRejected rejected) {
            assertNotNull(rejected.reason());
            return;
        }
        Evaluation evaluation = form.evaluate(answers, TODAY);
        evaluation.visible().forEach(path -> assertTrue(form.field(path).isPresent(), path));
        evaluation.findings().forEach(finding -> assertNotNull(finding.message().ja()));
        assertNotNull(evaluation.computed());
        assertNotNull(evaluation.feelContext().toString());
        assertEquals(answers.toJsonText(), answersAgain(answers).toJsonText());
    }

    private static Answers answersAgain(Answers answers) {
        try {
            return Answers.parse(answers.toJson());
        } catch (AnswersRejected e) {
            throw new AssertionError("what was written cannot be read: " + answers.toJsonText(), e);
        }
    }

    private static String hostileBytes(Random random) {
        RandomForm made = new RandomForm(random.nextLong());
        byte[] json;
        try {
            json = Answers.of(made.answers()).toJson();
        } catch (AnswersRejected e) {
            throw new AssertionError(e);
        }
        byte[] bytes = new Mutations(random).of(json);
        try {
            Answers answers = Answers.parse(bytes);
            assertNotNull(made.compile().evaluate(answers, TODAY).findings());
            return "answers read";
        } catch (AnswersRejected rejected) {
            assertNotNull(rejected.reason());
            return "answers refused";
        }
    }

    private static String expression(Random random) {
        String text = new Mutations(random).expression();
        try {
            FeelText.plain(Feel.evaluate(text, RandomExpression.CONTEXT, TODAY));
            return "expressions evaluated";
        } catch (ExpressionRejected rejected) {
            assertTrue(rejected.line() >= 1
                    && rejected.column() >= 1
                    && !rejected.reason().isEmpty());
            return "expressions refused";
        } catch (EvaluationStopped stopped) {
            assertNotNull(stopped.getMessage());
            return "expressions stopped";
        }
    }

    @AfterProperty
    void report() {
        System.out.println("Fuzzed without an unforeseen exception: " + DONE);
        restart = true;
    }
}
