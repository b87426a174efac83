package jp.madoguchi.signature.method;

import java.util.List;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class ContainerWriter {
    static FrozenContainer freeze(List<ContainerFile> f) {
        throw new UnsupportedOperationException();
    }
}
