package jp.madoguchi.signature.method;

import java.time.Instant;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class CmsAssembly {
    static SigningRequest prepare(FrozenContainer f, byte[] c, Instant t) throws SignatureRejected {
        throw new UnsupportedOperationException();
    }

    static SigningRequest restore(byte[] c, byte[] s) throws SignatureRejected {
        throw new UnsupportedOperationException();
    }

    static byte[] assemble(FrozenContainer f, SigningRequest r, byte[] s) throws SignatureRejected {
        throw new UnsupportedOperationException();
    }

    static ContainerTimestamp.Raised raise(byte[] s, TimestampSource t) throws SignatureRejected, TimestampUnavailable {
        throw new UnsupportedOperationException();
    }
}
