package jp.madoguchi.workflow.procedure;

/** A published version's folder was changed: the start stops, because applications rely on what was published. */
public final class ChangedVersion extends Exception {
    private static final long serialVersionUID = 1L;

    public ChangedVersion(ProcedureVersion key) {
        super("The procedure folder " + key + " was changed after it was published."
                + " Put its published bytes back and make a new version folder for the change.");
    }
}
