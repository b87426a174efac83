package jp.madoguchi.forms.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.rule.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A form compiled: everything an evaluation needs and nothing that must be parsed.
 *
 * @param pages as defined
 * @param shape the top-level fields
 * @param pageNodes the top-level fields of each page, in order
 * @param steps values and visibility in the order of their dependencies
 * @param rules checks across fields, exits last
 * @param exits ways out, as defined
 * @param fee decides the fee, or null
 * @param route decides the route, or null
 */
record FormProgram(
        List<Page> pages,
        Shape shape,
        List<List<Node>> pageNodes,
        List<Step> steps,
        List<CompiledRule> rules,
        List<ExitRule> exits,
        @Nullable Decision fee,
        @Nullable Decision route) {

    /** The fee in whole yen; empty if there is none or it cannot be told. */
    Optional<Long> feeYen(Frame frame) {
        Object value = fee == null ? null : fee.decide(frame);
        if (value instanceof BigDecimal number && number.signum() >= 0 && number.precision() - number.scale() <= 15) {
            return Optional.of(number.setScale(0, RoundingMode.DOWN).longValue());
        }
        return Optional.empty();
    }

    /** The route; empty if there is none or it cannot be told. */
    Optional<String> route(Frame frame) {
        return route != null && route.decide(frame) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
