package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.FeelText;
import jp.madoguchi.forms.rule.RandomExpression;
import jp.madoguchi.fuzz.Target;

/** FEEL: evaluated, refused at a place, or stopped at a limit. */
public final class ExpressionTarget implements Target {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Override
    public List<byte[]> seeds() {
        var random = new Random(4);
        var seeds = new ArrayList<byte[]>();
        for (int i = 0; i < 300; i++)
            seeds.add(new RandomExpression(random).any().getBytes(StandardCharsets.UTF_8));
        return seeds;
    }

    @Override
    public void take(byte[] input) {
        try {
            FeelText.plain(Feel.evaluate(new String(input, StandardCharsets.UTF_8), RandomExpression.CONTEXT, TODAY));
        } catch (ExpressionRejected rejected) {
            require(
                    rejected.line() >= 1
                            && rejected.column() >= 1
                            && !rejected.reason().isEmpty(),
                    "no place");
        } catch (EvaluationStopped stopped) {
            require(stopped.getMessage() != null, "no reason");
        }
    }
}
