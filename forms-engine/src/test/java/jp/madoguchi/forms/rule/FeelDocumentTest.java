package jp.madoguchi.forms.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.AnswersWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/feel.md says what is supported: every row of its tables is run. */
class FeelDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final String TEXT = read();
    private static final Map<String, Object> NAMES = names();

    private record Row(String construct, String clause, String example, String result) {

        boolean isRefused() {
            return result.startsWith("refused: ");
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "feel.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> names() {
        int start = TEXT.indexOf("```feel\n") + 8;
        try {
            return (Map<String, Object>)
                    Feel.evaluate(TEXT.substring(start, TEXT.indexOf("```", start)), Map.of(), TODAY);
        } catch (ExpressionRejected e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        boolean table = false;
        for (String line : TEXT.lines().toList()) {
            if (line.startsWith("| Construct | Clause | Example | Result |")) {
                table = true;
            } else if (!line.startsWith("|")) {
                table = false;
            } else if (table && !line.startsWith("|---")) {
                String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
                assertEquals(4, cells.length, line);
                rows.add(new Row(cells[0], cells[1], code(cells[2]), cells[3]));
            }
        }
        return rows;
    }

    private static String code(String cell) {
        assertTrue(cell.startsWith("`") && cell.endsWith("`"), cell);
        return cell.substring(1, cell.length() - 1);
    }

    @TestFactory
    List<DynamicTest> everyRowIsTrue() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.construct() + ": " + row.example(), () -> check(row)))
                .toList();
    }

    private static void check(Row row) throws ExpressionRejected {
        if (row.isRefused()) {
            ExpressionRejected rejected = assertThrows(ExpressionRejected.class, () -> evaluate(row.example()));
            assertTrue(rejected.line() >= 1 && rejected.column() >= 1, rejected.reason());
            assertTrue(row.result().length() > 15, "a refusal has a reason");
        } else {
            assertEquals(code(row.result()), FeelText.text(evaluate(row.example())));
        }
    }

    private static Object evaluate(String example) throws ExpressionRejected {
        int colon = example.indexOf(" : ");
        if (colon < 0) {
            return Feel.evaluate(example, NAMES, TODAY);
        }
        Object value = Feel.evaluate(example.substring(colon + 3), NAMES, TODAY);
        Scope scope = Scope.of(NAMES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Type.of(entry.getValue()),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new)));
        return Feel.compileTests(example.substring(0, colon), scope, Type.of(value))
                .evaluate(scope.frame(NAMES, TODAY).inner(new Object[] {value}));
    }

    @TestFactory
    List<DynamicTest> everyDifferenceIsTrue() {
        List<DynamicTest> tests = new ArrayList<>();
        int start = TEXT.indexOf("| Difference | Clause |");
        for (String line : TEXT.substring(start).lines().skip(2).toList()) {
            if (!line.startsWith("| ")) {
                break;
            }
            List<String> cells = List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
            tests.add(DynamicTest.dynamicTest(cells.get(0), () -> {
                String example = code(cells.get(2));
                assertEquals(code(cells.get(3)), FeelText.text(evaluate(example)));
                Object theirs = CamundaOracleTest.theirs(example);
                assertTrue(CamundaOracleTest.same(Feel.evaluate(code(cells.get(4)), Map.of(), TODAY), theirs));
                assertFalse(CamundaOracleTest.same(evaluate(example), theirs));
            }));
        }
        assertTrue(tests.size() > 10);
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyValueIsWrittenAsSaid() {
        int start = TEXT.indexOf("| Value | As JSON |");
        return TEXT.substring(start)
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .map(cells -> DynamicTest.dynamicTest(
                        cells.get(0),
                        () -> assertEquals(
                                code(cells.get(1)), AnswersWriter.write(FeelText.plain(evaluate(code(cells.get(0))))))))
                .toList();
    }

    @Test
    void everyFunctionHasARow() {
        Set<String> documented = rows().stream()
                .map(Row::construct)
                .filter(construct -> construct.startsWith("`"))
                .map(construct -> construct.substring(1, construct.indexOf('`', 1)))
                .collect(Collectors.toSet());
        List<String> missing = Builtins.names().stream()
                .filter(name -> !documented.contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void thereAreRows() {
        assertTrue(rows().size() > 150, "only " + rows().size() + " rows are read");
    }
}
