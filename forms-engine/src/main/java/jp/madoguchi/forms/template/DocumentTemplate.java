package jp.madoguchi.forms.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.text.Language;

/**
 * A document template, compiled: Markdown with {@code {{ FEEL }}}, {@code {{#if …}} {{else}} {{/if}}} and
 * {@code {{#each x in list}} {{/each}}}. A line that holds only one of the latter steers blocks, or rows inside a table.
 * Filled values are never read as Markdown. Immutable and thread-safe.
 */
public final class DocumentTemplate {
    private final TemplateNames names;
    private final List<Node> nodes;

    private DocumentTemplate(TemplateNames names, List<Node> nodes) {
        this.names = names;
        this.nodes = List.copyOf(nodes);
    }

    /**
     * Compiles a template for the answers of a form.
     *
     * @throws TemplateRejected with everything that is wrong: unknown names, types that do not fit, open blocks,
     *     Markdown that documents do not have
     */
    public static DocumentTemplate compile(String markdown, FormDefinition form) throws TemplateRejected {
        MarkScanner marks = new MarkScanner(markdown);
        List<TemplateProblem> problems = new ArrayList<>(marks.problems());
        TemplateNames names = new TemplateNames(form);
        List<Node> nodes = new TemplateCompiler(marks, problems).compile(names.scope());
        if (!problems.isEmpty()) throw new TemplateRejected(problems);
        return new DocumentTemplate(names, nodes);
    }

    /**
     * The document's body for given facts, in a language.
     *
     * @throws jp.madoguchi.forms.rule.EvaluationStopped if filling it exceeds the limits of an evaluation
     */
    public List<Block> fill(DocumentFacts facts, Locale locale) {
        return Node.blocks(nodes, names.frame(facts, locale), Language.of(locale));
    }
}
