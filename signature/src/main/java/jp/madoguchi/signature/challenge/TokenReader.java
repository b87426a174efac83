package jp.madoguchi.signature.challenge;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class TokenReader {
    static AuthenticationToken read(String json) throws AuthenticationRejected {
        throw new UnsupportedOperationException();
    }
}
