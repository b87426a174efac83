package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.RevocationSource;
import org.jspecify.annotations.Nullable;

/**
 * The folder named by {@code --trust}: certificates in sub-folders per purpose, as the system keeps them; those that
 * lie in the folder itself are anchors for every purpose, because whoever names the folder says so.
 */
record TrustFolder(Path folder) {
    private static final List<Path> USUAL = List.of(Path.of("data/trust"), Path.of("data/demo/trust"));

    /** The folder given, else the data directory's. */
    static TrustFolder of(@Nullable Path given) throws CommandRefused {
        if (given != null) {
            if (!Files.isDirectory(given)) throw new CommandRefused(given + " is no directory");
            return new TrustFolder(given);
        }
        return USUAL.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .map(TrustFolder::new)
                .orElseThrow(() -> new CommandRefused("name the trust anchors: --trust DIR"));
    }

    TrustAnchors anchors() throws CommandRefused {
        try {
            TrustAnchors foldered = TrustAnchors.load(folder);
            List<X509Certificate> flat = Certificates.readFolder(folder);
            var all = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
            for (TrustStore store : TrustStore.values()) {
                var anchors = new ArrayList<>(foldered.of(store));
                anchors.addAll(flat);
                all.put(store, anchors);
            }
            TrustAnchors anchors = TrustAnchors.of(all);
            if (anchors.all().isEmpty()) throw new CommandRefused("no trust anchors (*.crt) in " + folder);
            return anchors;
        } catch (IOException e) {
            throw new CommandRefused("the trust anchors cannot be read: " + e.getMessage(), e);
        }
    }

    /** CRLs of the folder given, else of {@code crl} in or beside the trust folder, else no source. */
    RevocationSource revocation(@Nullable Path given, Clock clock) throws CommandRefused {
        if (given != null && !Files.isDirectory(given)) throw new CommandRefused(given + " is no directory");
        Optional<Path> crls = Stream.of(
                        Optional.ofNullable(given),
                        Optional.of(folder.resolve("crl")),
                        Optional.of(folder.toAbsolutePath().resolveSibling("crl")))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst();
        return crls.<RevocationSource>map(path -> CrlSource.directory(path, clock))
                .orElse(RevocationSource.none());
    }
}
