package jp.madoguchi.signature.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pinned CA certificates of an installation, one set per purpose; immutable. */
public final class TrustAnchors {
    private final Map<TrustStore, List<X509Certificate>> anchors;

    private TrustAnchors(Map<TrustStore, List<X509Certificate>> anchors) {
        this.anchors = anchors;
    }

    /** Anchors given directly. */
    public static TrustAnchors of(Map<TrustStore, List<X509Certificate>> anchors) {
        var copy = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
        for (TrustStore store : TrustStore.values())
            copy.put(store, List.copyOf(anchors.getOrDefault(store, List.of())));
        return new TrustAnchors(copy);
    }

    /**
     * Reads a trust directory with the sub-directories {@code signing}, {@code authentication}, {@code registrar},
     * {@code seal}, {@code tsa}; a missing one is an empty set.
     *
     * @throws IOException if the directory cannot be read or a file in it is no certificate
     */
    public static TrustAnchors load(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) throw new IOException("no such trust directory: " + directory);
        var read = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
        for (TrustStore store : TrustStore.values()) {
            Path folder = directory.resolve(store.folder());
            if (Files.isDirectory(folder)) read.put(store, Certificates.readFolder(folder));
        }
        return of(read);
    }

    /** The anchors of one purpose. */
    public List<X509Certificate> of(TrustStore store) {
        return anchors.getOrDefault(store, List.of());
    }

    /** Every anchor of every purpose. */
    public List<X509Certificate> all() {
        var all = new ArrayList<X509Certificate>();
        Stream.of(TrustStore.values()).forEach(store -> all.addAll(of(store)));
        return all;
    }
}
