package jp.madoguchi.signature.method;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class ContainerReader {
    static FrozenContainer frozen(byte[] b) throws SignatureRejected {
        throw new UnsupportedOperationException();
    }

    static byte[] file(byte[] b, String n) throws SignatureRejected {
        throw new UnsupportedOperationException();
    }
}
