package jp.madoguchi.workflow.rule;

import java.util.List;
import jp.madoguchi.forms.validation.Finding;

/** The answers still have findings that block (422). */
public final class FindingsRemain extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public FindingsRemain(List<Finding> findings) {
        super("findings-remain", findings.size() + " findings");
        this.findings = List.copyOf(findings);
    }

    /** What blocks, in the order of the form. */
    public List<Finding> findings() {
        return findings;
    }
}
