package jp.madoguchi.signature.method;

/**
 * A file to be signed.
 *
 * @param name name inside the container: no leading slash, no {@code ..}, no backslash, not below {@code META-INF/}, at most 200 characters
 * @param mediaType MIME type as recorded in the manifest
 * @param content the bytes, never re-serialised
 */
public record ContainerFile(String name, String mediaType, byte[] content) {
    public ContainerFile {
        EntryNames.requireSigned(name);
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** The bytes themselves, for this package's hashing and zipping. */
    byte[] bytes() {
        return content;
    }
}
