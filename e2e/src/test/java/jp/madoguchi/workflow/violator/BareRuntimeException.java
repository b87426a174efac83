package jp.madoguchi.workflow.violator;

/** Breaks a house rule on purpose. */
final class BareRuntimeException {
    void fail() {
        throw new RuntimeException("no kind, no reason");
    }
}
