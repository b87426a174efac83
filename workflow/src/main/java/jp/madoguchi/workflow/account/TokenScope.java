package jp.madoguchi.workflow.account;

/** What a bearer token may be used for. */
public enum TokenScope {
    /** Prepare, file, follow applications of the token's party. */
    APPLY,
    /** Read and handle cases with the token's official's roles. */
    HANDLE_CASES,
    /** Decide: the token proves a step-up and lives five minutes. */
    DECIDE
}
