package jp.madoguchi.forms.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a TrueType file with some glyphs of a font, numbered by their place in a list (OpenType 1.9, glyf and loca). */
final class TrueTypeSubset {
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private final FontFace face;
    private final Map<Integer, Integer> components = new HashMap<>();
    private int[] glyphs;
    private int count;
    private ByteBuffer outlines = ByteBuffer.allocate(1 << 16);

    private TrueTypeSubset(FontFace face, int[] glyphs) {
        this.face = face;
        this.glyphs = glyphs;
        this.count = glyphs.length;
    }

    /** The file; glyph {@code i} of it is glyph {@code glyphs[i]} of the font, parts of composed glyphs follow. */
    static byte[] of(FontFace face, int[] glyphs) {
        return new TrueTypeSubset(face, glyphs).write();
    }

    private byte[] write() {
        int[] offsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            copyOutline(glyphs[i]);
            if (i + 2 > offsets.length) offsets = Arrays.copyOf(offsets, 2 * offsets.length);
            offsets[i + 1] = outlines.position();
        }
        ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
        for (int i = 0; i <= count; i++) loca.putInt(offsets[i]);
        ByteBuffer metrics = ByteBuffer.allocate(4 * count);
        for (int i = 0; i < count; i++) metrics.putInt(face.horizontalMetric(glyphs[i]));

        SortedMap<String, ByteBuffer> tables = new TreeMap<>();
        tables.put("glyf", outlines.flip());
        tables.put("loca", loca.flip());
        tables.put("hmtx", metrics.flip());
        tables.put("head", copy("head").putInt(8, 0).putShort(50, (short) 1));
        tables.put("hhea", copy("hhea").putShort(34, (short) count));
        tables.put("maxp", copy("maxp").putShort(4, (short) count));
        for (String hinting : List.of("cvt ", "fpgm", "prep")) {
            if (face.has(hinting)) tables.put(hinting, copy(hinting));
        }
        return file(tables);
    }

    private void copyOutline(int glyph) {
        ByteBuffer outline = face.outline(glyph);
        int length = outline.limit();
        if (outlines.remaining() < length + 4) {
            ByteBuffer larger = ByteBuffer.allocate(2 * outlines.capacity() + length);
            outlines = larger.put(outlines.flip());
        }
        int start = outlines.position();
        outlines.put(outline);
        if (length > 0 && outlines.getShort(start) < 0) renumberComponents(start);
        while (outlines.position() % 4 != 0) outlines.put((byte) 0);
    }

    private void renumberComponents(int start) {
        int at = start + 10;
        int flags;
        do {
            flags = outlines.getShort(at);
            int component = outlines.getShort(at + 2) & 0xFFFF;
            outlines.putShort(at + 2, (short) (int) components.computeIfAbsent(component, this::append));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            if ((flags & SCALE) != 0) at += 2;
            else if ((flags & TWO_SCALES) != 0) at += 4;
            else if ((flags & MATRIX) != 0) at += 8;
        } while ((flags & MORE) != 0);
    }

    private int append(int glyph) {
        if (count == glyphs.length) glyphs = Arrays.copyOf(glyphs, count + 64);
        glyphs[count] = glyph;
        return count++;
    }

    private ByteBuffer copy(String tag) {
        ByteBuffer table = face.table(tag);
        return ByteBuffer.allocate(table.limit()).put(table.duplicate()).flip();
    }

    private static byte[] file(SortedMap<String, ByteBuffer> tables) {
        int header = 12 + 16 * tables.size();
        int size = header;
        for (ByteBuffer table : tables.values()) size += padded(table.limit());
        ByteBuffer file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int at = header;
        int head = 0;
        for (Map.Entry<String, ByteBuffer> entry : tables.entrySet()) {
            int length = entry.getValue().limit();
            if (entry.getKey().equals("head")) head = at;
            file.put(at, entry.getValue(), 0, length);
            file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(checksum(file, at, padded(length))).putInt(at).putInt(length);
            at += padded(length);
        }
        file.putInt(head + 8, 0xB1B0AFBA - checksum(file, 0, size));
        return file.array();
    }

    private static int checksum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) sum += file.getInt(at);
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
