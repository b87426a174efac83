package jp.madoguchi.workflow.usecase;

/** Something done in the background did not work; its transaction is rolled back. */
abstract class ActFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * What failed.
     *
     * @param what kind and id, nothing personal
     */
    ActFailed(String what, Exception cause) {
        super(what, cause);
    }

    /** Names of the causes, without their texts: those may hold personal data. */
    final String causes() {
        StringBuilder names = new StringBuilder();
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            names.append(names.length() == 0 ? "" : " < ")
                    .append(cause.getClass().getSimpleName());
        }
        return names.toString();
    }
}
