package jp.madoguchi.workflow.procedure;

/**
 * Names one published version of a procedure.
 *
 * @param procedure the procedure's id
 * @param version 1, 2, …
 */
public record ProcedureVersion(String procedure, int version) {
    @Override
    public String toString() {
        return procedure + "/v" + version;
    }
}
