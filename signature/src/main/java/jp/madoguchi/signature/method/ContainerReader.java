package jp.madoguchi.signature.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.madoguchi.signature.method.FrozenContainer.Entry;
import jp.madoguchi.signature.method.SignatureRejected.Reason;

/** What stands in a container: the signed files, the manifest and at most one signature, and nothing else. */
final class ContainerReader {
    private final List<ZipEntryRead> entries;
    private final Map<String, byte[]> contents = new HashMap<>();

    private ContainerReader(List<ZipEntryRead> entries) {
        this.entries = entries;
        for (ZipEntryRead entry : entries) contents.put(entry.name(), entry.content());
    }

    static ContainerReader read(byte[] container) throws SignatureRejected {
        var reader = new ContainerReader(ZipReader.read(container));
        for (ZipEntryRead entry : reader.entries) {
            String name = entry.name();
            boolean known = name.equals(EntryNames.MIMETYPE)
                    || name.equals(EntryNames.MANIFEST)
                    || name.equals(EntryNames.SIGNATURE)
                    || EntryNames.isSigned(name);
            if (!known) throw malformed("an entry that does not belong there");
        }
        return reader;
    }

    static FrozenContainer frozen(byte[] bytes) throws SignatureRejected {
        ContainerReader reader = read(bytes);
        Manifest.Content manifest = Manifest.read(reader.manifest());
        return new FrozenContainer(
                bytes, reader.manifest(), ContainerWriter.sha256(bytes), reader.agreeing(manifest.files()));
    }

    /** As {@link #frozen}, of bytes whose hash is known and whose files are hashed later, when they come back signed. */
    static FrozenContainer kept(byte[] bytes, String sha256) throws SignatureRejected {
        ContainerReader reader = read(bytes);
        List<Entry> listed = Manifest.read(reader.manifest()).files();
        reader.requireNames(listed);
        var found = new ArrayList<Entry>();
        for (Entry entry : listed) found.add(reader.sized(entry));
        return new FrozenContainer(bytes, reader.manifest(), sha256, found);
    }

    static byte[] file(byte[] container, String name) throws SignatureRejected {
        return read(container).required(name);
    }

    byte[] manifest() throws SignatureRejected {
        return required(EntryNames.MANIFEST);
    }

    byte[] signature() throws SignatureRejected {
        return required(EntryNames.SIGNATURE);
    }

    List<ZipEntryRead> entries() {
        return entries;
    }

    /** Names of the signed files in order. */
    List<String> names() {
        return entries.stream()
                .map(ZipEntryRead::name)
                .filter(EntryNames::isSigned)
                .toList();
    }

    /**
     * The files of a manifest with their sizes, if they are exactly the files here and each has its digest.
     *
     * @throws SignatureRejected {@code MALFORMED} for missing or extra files, {@code TAMPERED} for other bytes
     */
    List<Entry> agreeing(List<Entry> listed) throws SignatureRejected {
        requireNames(listed);
        var found = new ArrayList<Entry>();
        for (Entry entry : listed) {
            if (!ContainerWriter.sha256(required(entry.name())).equals(entry.sha256()))
                throw new SignatureRejected(Reason.TAMPERED, "digest of a file");
            found.add(sized(entry));
        }
        return found;
    }

    private void requireNames(List<Entry> listed) throws SignatureRejected {
        if (!new HashSet<>(names())
                .equals(new HashSet<>(listed.stream().map(Entry::name).toList())))
            throw malformed("files and manifest differ");
    }

    private Entry sized(Entry entry) throws SignatureRejected {
        return new Entry(entry.name(), entry.mediaType(), entry.sha256(), required(entry.name()).length);
    }

    private byte[] required(String name) throws SignatureRejected {
        byte[] content = contents.get(name);
        if (content == null) throw malformed("a missing entry");
        return content;
    }

    private static SignatureRejected malformed(String detail) {
        return new SignatureRejected(Reason.MALFORMED, "container: " + detail);
    }
}
