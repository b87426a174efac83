package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.nio.file.Path;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class KeyFiles {
    static SealKey read(Path f, char[] p) throws IOException {
        throw new UnsupportedOperationException();
    }
}
