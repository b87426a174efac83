package jp.madoguchi.signature.method;

import java.util.List;

/**
 * An ASiC-E container without signature: what will be signed, fixed. Persist {@link #bytes()} alone;
 * {@link ApplicationContainer#open} restores the rest.
 *
 * @param bytes the ZIP: {@code mimetype}, the files, {@code META-INF/ASiCManifest.xml}
 * @param manifest the bytes of the manifest, which are what the CMS signs
 * @param sha256 lower-case hex SHA-256 of {@code bytes}
 * @param entries the files in order, with hash and size
 */
public record FrozenContainer(byte[] bytes, byte[] manifest, String sha256, List<Entry> entries) {
    public FrozenContainer {
        entries = List.copyOf(entries);
    }

    /**
     * One file of a container.
     *
     * @param sha256 lower-case hex
     */
    public record Entry(String name, String mediaType, String sha256, long sizeBytes) {}
}
