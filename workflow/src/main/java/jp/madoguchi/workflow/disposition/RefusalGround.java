package jp.madoguchi.workflow.disposition;

/** Why something is refused (拒否). */
public enum RefusalGround {
    /** A formal requirement is not met (形式上の要件). */
    FORMAL,
    /** The standard for the decision is not met (審査基準). */
    SUBSTANTIVE
}
