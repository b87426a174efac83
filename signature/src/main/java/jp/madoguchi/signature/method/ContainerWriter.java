package jp.madoguchi.signature.method;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.signature.method.FrozenContainer.Entry;

/** Writes containers, everything stored and with one fixed time, so equal content is equal bytes. */
final class ContainerWriter {
    static final String MIME_TYPE = "application/vnd.etsi.asic-e+zip";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ContainerWriter() {}

    static FrozenContainer freeze(List<ContainerFile> files) {
        if (files.isEmpty()) throw new IllegalArgumentException("nothing to freeze");
        var names = new HashSet<String>();
        var entries = new ArrayList<Entry>();
        for (ContainerFile file : files) {
            if (!names.add(file.name().toLowerCase(Locale.ROOT)))
                throw new IllegalArgumentException("a file name stands twice");
            entries.add(new Entry(file.name(), file.mediaType(), sha256(file.bytes()), file.bytes().length));
        }
        byte[] manifest = Manifest.write(entries);
        var all = new ArrayList<ZipEntryRead>();
        all.add(new ZipEntryRead(EntryNames.MIMETYPE, MIME_TYPE.getBytes(StandardCharsets.US_ASCII), true));
        for (ContainerFile file : files) all.add(new ZipEntryRead(file.name(), file.bytes(), true));
        all.add(new ZipEntryRead(EntryNames.MANIFEST, manifest, true));
        byte[] zip = zip(all);
        return new FrozenContainer(zip, manifest, sha256(zip), entries);
    }

    /** The container with the signature as its last entry. */
    static byte[] withSignature(List<ZipEntryRead> entries, byte[] signature) {
        var all = new ArrayList<ZipEntryRead>(entries);
        all.removeIf(entry -> entry.name().equals(EntryNames.SIGNATURE));
        all.add(new ZipEntryRead(EntryNames.SIGNATURE, signature, true));
        return zip(all);
    }

    private static byte[] zip(List<ZipEntryRead> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntryRead read : entries) {
                var entry = new ZipEntry(read.name());
                entry.setMethod(ZipEntry.STORED);
                entry.setTimeLocal(NO_TIME);
                entry.setSize(read.content().length);
                var crc = new CRC32();
                crc.update(read.content());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(read.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
