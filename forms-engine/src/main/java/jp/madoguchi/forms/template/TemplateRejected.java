package jp.madoguchi.forms.template;

import java.util.List;

/** A template that cannot be used; tells everything that is wrong with it. */
public final class TemplateRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    TemplateRejected(List<TemplateProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the file. */
    public List<TemplateProblem> problems() {
        return problems;
    }
}
