package jp.madoguchi.signature.verification;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class ReportJson {
    static String write(VerificationReport r) {
        throw new UnsupportedOperationException();
    }
}
