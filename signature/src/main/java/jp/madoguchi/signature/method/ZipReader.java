package jp.madoguchi.signature.method;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import jp.madoguchi.signature.method.SignatureRejected.Reason;

/**
 * Reads a ZIP so that no two readers can see different files in it: one central directory at the very end, local
 * headers that say the same, no gaps, overlaps, comments, encryption, ZIP64, symbolic links or duplicate names.
 */
final class ZipReader {
    private static final int MAX_ENTRIES = 500;
    private static final long MAX_TOTAL = 200L * 1024 * 1024;
    private static final int END_SIZE = 22;
    private static final int FLAG_DESCRIPTOR = 1 << 3;
    private static final int FLAG_UTF8 = 1 << 11;
    private static final int SYMBOLIC_LINK = 0xA000;

    private final ByteBuffer zip;
    private final List<ZipEntryRead> entries = new ArrayList<>();
    private final HashSet<String> names = new HashSet<>();
    private int nextLocal;
    private long total;

    private ZipReader(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Every entry in order; the first is the stored {@code mimetype}. */
    static List<ZipEntryRead> read(byte[] bytes) throws SignatureRejected {
        try {
            return new ZipReader(bytes).entries();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw malformed("ZIP cut short");
        }
    }

    private List<ZipEntryRead> entries() throws SignatureRejected {
        int end = zip.limit() - END_SIZE;
        require(end >= 0 && zip.getInt(end) == 0x06054b50, "no end of central directory at the end");
        require(u16(end + 20) == 0, "a ZIP comment");
        require(u16(end + 4) == 0 && u16(end + 6) == 0, "several disks");
        int count = u16(end + 8);
        require(count == u16(end + 10) && count >= 1 && count <= MAX_ENTRIES, "number of entries");
        int directory = zip.getInt(end + 16);
        require(directory >= 0 && directory + (long) zip.getInt(end + 12) == end, "central directory misplaced");
        int at = directory;
        for (int i = 0; i < count; i++) at = central(at);
        require(at == end, "bytes after the central directory");
        require(nextLocal == directory, "bytes between entries and directory");
        return entries;
    }

    private int central(int at) throws SignatureRejected {
        require(zip.getInt(at) == 0x02014b50, "central header");
        int flags = u16(at + 8);
        int method = u16(at + 10);
        int crc = zip.getInt(at + 16);
        int packed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        int nameLength = u16(at + 28);
        int extraLength = u16(at + 30);
        int commentLength = u16(at + 32);
        require((flags & ~(FLAG_DESCRIPTOR | FLAG_UTF8 | 6)) == 0, "flags");
        require(method == 0 || method == 8, "compression method");
        require(packed >= 0 && size >= 0 && (method == 8 || packed == size), "sizes");
        require(u16(at + 34) == 0 && commentLength == 0, "disk or comment");
        int unixMode = u16(at + 4) >> 8 == 3 ? (zip.getInt(at + 38) >>> 16) & 0xF000 : 0;
        require(unixMode != SYMBOLIC_LINK, "a symbolic link");
        byte[] rawName = slice(at + 46, nameLength);
        requireExtra(at + 46 + nameLength, extraLength);
        String name = name(rawName, flags);
        require(names.add(name.toLowerCase(Locale.ROOT)), "a name twice");
        total += size;
        require(total <= MAX_TOTAL, "too large unpacked");
        require(zip.getInt(at + 42) == nextLocal, "entries out of order, overlapping or with gaps");
        byte[] content = local(rawName, flags, method, crc, packed, size);
        if (entries.isEmpty()) requireMimetype(name, method, extraLength, content);
        entries.add(new ZipEntryRead(name, content, method == 0));
        return at + 46 + nameLength + extraLength + commentLength;
    }

    private byte[] local(byte[] rawName, int flags, int method, int crc, int packed, int size)
            throws SignatureRejected {
        int at = nextLocal;
        require(zip.getInt(at) == 0x04034b50, "local header");
        require(u16(at + 6) == flags && u16(at + 8) == method, "local header differs");
        boolean described = (flags & FLAG_DESCRIPTOR) != 0;
        if (described) {
            require(zip.getInt(at + 14) == 0 || zip.getInt(at + 14) == crc, "local header differs");
            require(zip.getInt(at + 18) == 0 || zip.getInt(at + 18) == packed, "local header differs");
            require(zip.getInt(at + 22) == 0 || zip.getInt(at + 22) == size, "local header differs");
        } else {
            require(
                    zip.getInt(at + 14) == crc && zip.getInt(at + 18) == packed && zip.getInt(at + 22) == size,
                    "local header differs");
        }
        int nameLength = u16(at + 26);
        int extraLength = u16(at + 28);
        require(Arrays.equals(slice(at + 30, nameLength), rawName), "local name differs");
        requireExtra(at + 30 + nameLength, extraLength);
        int data = at + 30 + nameLength + extraLength;
        byte[] content = unpack(slice(data, packed), method, size);
        var check = new CRC32();
        check.update(content);
        require((int) check.getValue() == crc, "CRC");
        nextLocal = data + packed + (described ? descriptor(data + packed, crc, packed, size) : 0);
        return content;
    }

    private int descriptor(int at, int crc, int packed, int size) throws SignatureRejected {
        int signature = zip.getInt(at) == 0x08074b50 ? 4 : 0;
        require(
                zip.getInt(at + signature) == crc
                        && zip.getInt(at + signature + 4) == packed
                        && zip.getInt(at + signature + 8) == size,
                "data descriptor");
        return signature + 12;
    }

    private static byte[] unpack(byte[] packed, int method, int size) throws SignatureRejected {
        if (method == 0) return packed;
        require(size <= 1032L * packed.length + 64, "a compression bomb");
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[size];
            int done = 0;
            while (done < size) {
                int read = inflater.inflate(content, done, size - done);
                if (read == 0) break;
                done += read;
            }
            boolean complete = inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
            require(done == size && complete && inflater.getRemaining() == 0, "compressed data");
            return content;
        } catch (DataFormatException e) {
            throw malformed("compressed data");
        } finally {
            inflater.end();
        }
    }

    private void requireExtra(int at, int length) throws SignatureRejected {
        int end = at + length;
        while (at + 4 <= end) {
            int id = u16(at);
            require(id != 0x0001 && id != 0x7075, "ZIP64 or a second name");
            at += 4 + u16(at + 2);
        }
        require(at == end, "extra field");
    }

    private static void requireMimetype(String name, int method, int extraLength, byte[] content)
            throws SignatureRejected {
        require(
                name.equals(EntryNames.MIMETYPE) && method == 0 && extraLength == 0,
                "mimetype is not first and stored");
        require(
                new String(content, StandardCharsets.US_ASCII).equals(ContainerWriter.MIME_TYPE),
                "mimetype is not ASiC-E");
    }

    private static String name(byte[] raw, int flags) throws SignatureRejected {
        try {
            var charset = (flags & FLAG_UTF8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
            return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            throw malformed("name");
        }
    }

    private byte[] slice(int at, int length) {
        byte[] bytes = new byte[checked(at, length)];
        zip.get(at, bytes);
        return bytes;
    }

    private int checked(int at, int length) {
        Objects.checkFromIndexSize(at, length, zip.limit());
        return length;
    }

    private int u16(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private static void require(boolean condition, String what) throws SignatureRejected {
        if (!condition) throw malformed(what);
    }

    private static SignatureRejected malformed(String detail) {
        return new SignatureRejected(Reason.MALFORMED, "container: " + detail);
    }
}
