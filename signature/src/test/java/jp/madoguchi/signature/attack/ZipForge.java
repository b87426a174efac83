package jp.madoguchi.signature.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Writes ZIP files byte by byte, so that every field can lie. */
final class ZipForge {
    /** One entry with every field that a header has; set what should lie. */
    static final class Entry {
        String localName;
        String centralName;
        byte[] content;
        byte[] stored;
        int method;
        int flags = 1 << 11;
        int madeBy = 20;
        int externalAttributes;
        int declaredSize;
        int crc;
        byte[] extra = {};
        byte[] gapBefore = {};

        Entry(String name, byte[] content) {
            this.localName = name;
            this.centralName = name;
            this.content = content;
            this.stored = content;
            this.declaredSize = content.length;
            var crc32 = new CRC32();
            crc32.update(content);
            this.crc = (int) crc32.getValue();
        }

        Entry deflated() {
            method = 8;
            var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[content.length + 64];
            stored = java.util.Arrays.copyOf(buffer, 0);
            var out = new ByteArrayOutputStream();
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            stored = out.toByteArray();
            deflater.end();
            return this;
        }
    }

    final List<Entry> entries = new ArrayList<>();
    byte[] comment = {};

    /** The entries of an honest container, in order. */
    static ZipForge of(byte[] container) throws IOException {
        var forge = new ZipForge();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                forge.entries.add(new Entry(entry.getName(), zip.readAllBytes()));
        }
        return forge;
    }

    Entry entry(String name) {
        return entries.stream()
                .filter(entry -> entry.localName.equals(name))
                .findFirst()
                .orElseThrow();
    }

    ZipForge replace(String name, byte[] content) {
        entries.replaceAll(entry -> entry.localName.equals(name) ? new Entry(name, content) : entry);
        return this;
    }

    ZipForge add(String name, String content) {
        entries.add(new Entry(name, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ZipForge remove(String name) {
        entries.removeIf(entry -> entry.localName.equals(name));
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            out.writeBytes(entry.gapBefore);
            int offset = out.size();
            byte[] name = entry.localName.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(common(0x04034b50, 30, 4, entry, name.length));
            out.writeBytes(name);
            out.writeBytes(entry.extra);
            out.writeBytes(entry.stored);
            byte[] central = entry.centralName.getBytes(StandardCharsets.UTF_8);
            ByteBuffer header = ByteBuffer.wrap(common(0x02014b50, 46, 6, entry, central.length))
                    .order(ByteOrder.LITTLE_ENDIAN);
            header.putShort(4, (short) entry.madeBy);
            header.putInt(38, entry.externalAttributes);
            header.putInt(42, offset);
            directory.writeBytes(header.array());
            directory.writeBytes(central);
            directory.writeBytes(entry.extra);
        }
        int begins = out.size();
        out.writeBytes(directory.toByteArray());
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(directory.size()).putInt(begins).putShort((short) comment.length);
        out.writeBytes(end.array());
        out.writeBytes(comment);
        return out.toByteArray();
    }

    /** What local and central header have in common, at the central one's offset two bytes later. */
    private static byte[] common(int magic, int size, int at, Entry entry, int nameLength) {
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, magic);
        header.putShort(at, (short) 20);
        header.putShort(at + 2, (short) entry.flags);
        header.putShort(at + 4, (short) entry.method);
        header.putInt(at + 10, entry.crc);
        header.putInt(at + 14, entry.stored.length);
        header.putInt(at + 18, entry.declaredSize);
        header.putShort(at + 22, (short) nameLength);
        header.putShort(at + 24, (short) entry.extra.length);
        return header.array();
    }
}
