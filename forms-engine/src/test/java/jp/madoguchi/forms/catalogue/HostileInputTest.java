package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.validation.Evaluation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is answered, the engine answers with findings, never with an unforeseen exception. Definitions that nobody would
 * write are made by {@code FuzzTest}.
 */
class HostileInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final ProcedureFolder FOLDER = folder();
    private static final ProcedureDefinition DEFINITION =
            new DefinitionCompiler().compile(FOLDER).definition().orElseThrow();

    private static ProcedureFolder folder() {
        try {
            return ProcedureFolder.read(Path.of("..", "procedures", "restaurant-permit", "v1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 400)
    void anyAnswersAreEvaluated(@ForAll("trees") Map<String, Object> tree) throws Exception {
        Answers answers;
        try {
            answers = Answers.of(tree);
        } catch (AnswersRejected rejected) {
            assertNotNull(rejected.reason());
            return;
        }
        Evaluation evaluation = DEFINITION.form().evaluate(answers, TODAY);
        evaluation
                .visible()
                .forEach(path -> assertNotNull(DEFINITION.form().field(path).orElseThrow()));
        evaluation.findings().forEach(finding -> assertNotNull(finding.message().ja()));
        assertEquals(answers.toJsonText(), Answers.parse(answers.toJson()).toJsonText());
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        List<String> ids =
                DEFINITION.form().fields().stream().map(Field::id).distinct().toList();
        Arbitrary<String> keys = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(20, Arbitraries.of(ids)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        return Arbitraries.maps(keys, values(3)).ofMaxSize(25).map(LinkedHashMap::new);
    }

    private Arbitrary<Object> values(int depth) {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30).map(text -> (Object) text),
                Arbitraries.of(
                        "new",
                        "vehicle",
                        "corporation",
                        "2026-02-30",
                        "2026-05-01",
                        "平成35年5月1日",
                        "\u202e",
                        "=1+1",
                        "<script>",
                        "renewal",
                        "well"),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.of(true, false, new BigDecimal("1E+33"), BigDecimal.ONE));
        if (depth == 0) {
            return leaf;
        }
        List<String> ids =
                DEFINITION.form().fields().stream().map(Field::id).distinct().toList();
        Arbitrary<Object> inner = Arbitraries.lazy(() -> values(depth - 1));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, leaf),
                net.jqwik.api.Tuple.of(1, inner.list().ofMaxSize(4).map(list -> (Object) list)),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.maps(Arbitraries.of(ids), inner)
                                .ofMaxSize(4)
                                .list()
                                .ofMaxSize(3)
                                .map(list -> (Object) list)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.maps(Arbitraries.of(ids), inner)
                                .ofMaxSize(4)
                                .map(map -> (Object) map)));
    }
}
