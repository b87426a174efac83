package jp.madoguchi.launcher.cli;

/** A command cannot do what it was asked to, for a reason that the message tells in one sentence. */
public final class CommandRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and, where it helps, what to do; no stack is ever shown with it
     */
    public CommandRefused(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence as above
     * @param cause kept for tests and debuggers
     */
    public CommandRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
