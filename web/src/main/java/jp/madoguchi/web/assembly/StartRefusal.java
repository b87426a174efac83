package jp.madoguchi.web.assembly;

/** The application refuses to start, for a reason that the message tells in one clear sentence. */
public class StartRefusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and what to do about it
     */
    public StartRefusal(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it
     * @param cause for the log
     */
    public StartRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
