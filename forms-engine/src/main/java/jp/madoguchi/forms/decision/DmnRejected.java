package jp.madoguchi.forms.decision;

/** A DMN file that cannot be read at all. */
final class DmnRejected extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    DmnRejected(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
