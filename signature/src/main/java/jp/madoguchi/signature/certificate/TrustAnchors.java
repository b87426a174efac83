package jp.madoguchi.signature.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pinned CA certificates of an installation, one set per purpose; immutable. */
public final class TrustAnchors {
    private final Map<TrustStore, List<X509Certificate>> anchors;
    private final Map<String, CertificateProfile> profiles;

    private TrustAnchors(Map<TrustStore, List<X509Certificate>> anchors, Map<String, CertificateProfile> profiles) {
        this.anchors = anchors;
        this.profiles = profiles;
    }

    /** Anchors given directly, with the profiles that ship. */
    public static TrustAnchors of(Map<TrustStore, List<X509Certificate>> anchors) {
        return of(
                anchors,
                CertificateProfiles.all().collect(Collectors.toMap(CertificateProfile::id, Function.identity())));
    }

    private static TrustAnchors of(
            Map<TrustStore, List<X509Certificate>> anchors, Map<String, CertificateProfile> profiles) {
        var copy = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
        for (TrustStore store : TrustStore.values())
            copy.put(store, List.copyOf(anchors.getOrDefault(store, List.of())));
        return new TrustAnchors(copy, profiles);
    }

    /**
     * Reads a trust directory with the sub-directories {@code signing}, {@code authentication}, {@code registrar},
     * {@code post}, {@code seal}, {@code tsa}; a missing one is an empty set. A file {@code profiles.conf} in it
     * redefines and adds certificate profiles.
     *
     * @throws IOException if the directory cannot be read, a file in it is no certificate, or the profiles are wrong
     *     ({@code file:line: what})
     */
    public static TrustAnchors load(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) throw new IOException("no such trust directory: " + directory);
        var read = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
        for (TrustStore store : TrustStore.values()) {
            Path folder = directory.resolve(store.folder());
            if (Files.isDirectory(folder)) read.put(store, Certificates.readFolder(folder));
        }
        return of(read, CertificateProfiles.installed(directory.resolve(CertificateProfiles.FILE)));
    }

    /** The anchors of one purpose. */
    public List<X509Certificate> of(TrustStore store) {
        return anchors.getOrDefault(store, List.of());
    }

    /** This installation's profile of an id. */
    public Optional<CertificateProfile> profile(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /** This installation's profiles for a use. */
    public Set<CertificateProfile> profiles(CertificateProfile.Use use) {
        return profiles.values().stream()
                .filter(profile -> profile.uses().contains(use))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the status of an anchor's certificates is asked, by the profiles of its trust store; empty if it is none. */
    public Optional<List<CertificateProfile.RevocationKind>> revocation(X509Certificate issuer) {
        return anchors.entrySet().stream()
                .filter(store -> store.getValue().contains(issuer))
                .flatMap(store -> profiles.values().stream().filter(profile -> profile.trustStore() == store.getKey()))
                .map(CertificateProfile::revocation)
                .findFirst();
    }

    /** What this installation says in place of a shipped profile. */
    CertificateProfile effective(CertificateProfile profile) {
        return profiles.getOrDefault(profile.id(), profile);
    }

    /** Every anchor of every purpose. */
    public List<X509Certificate> all() {
        var all = new ArrayList<X509Certificate>();
        Stream.of(TrustStore.values()).forEach(store -> all.addAll(of(store)));
        return all;
    }
}
