package jp.madoguchi.workflow.authority;

/** In what capacity somebody decides. */
public enum Capacity {
    /** As who holds the post, or as any approver where a step names no post. */
    HOLDER,
    /** As acting head (職務代理): in the own name, for a time. */
    ACTING_HEAD,
    /** In substitution (代決) for the absent holder, who inspects the decision later (後閲). */
    SUBSTITUTE
}
