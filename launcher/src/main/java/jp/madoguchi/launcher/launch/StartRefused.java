package jp.madoguchi.launcher.launch;

/** The installation cannot start, for a reason that the message tells in one clear sentence. */
public final class StartRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and what to do about it
     */
    public StartRefused(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it
     * @param cause for the log
     */
    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
