package jp.madoguchi.forms.form;

import java.util.List;
import jp.madoguchi.forms.decision.Decision;
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
        @Nullable Decision route) {}
