package jp.madoguchi.forms.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which glyph shows which character: a font's {@code cmap} in formats 4, 12 and 14 (OpenType 1.9). Immutable. */
final class CharacterMap {
    private final char[] basicPlane = new char[0x10000];
    private int[][] groups = new int[0][];
    private final Map<Integer, Variants> variants = new HashMap<>();

    /** The sequences of one selector: ranges that look like the plain character, and characters with a glyph apart. */
    private static final class Variants {
        final int[] rangeStarts;
        final int[] rangeEnds;
        final int[] characters;
        final int[] glyphs;

        Variants(int ranges, int apart) {
            rangeStarts = new int[ranges];
            rangeEnds = new int[ranges];
            characters = new int[apart];
            glyphs = new int[apart];
        }
    }

    CharacterMap(ByteBuffer cmap) {
        int tables = cmap.getShort(2);
        for (int i = 0; i < tables; i++) {
            ByteBuffer table = from(cmap, cmap.getInt(4 + 8 * i + 4));
            switch (table.getShort(0)) {
                case 4 -> readSegments(table);
                case 12 -> readGroups(table);
                case 14 -> readVariants(table);
                default -> {} // older encodings repeat what these say
            }
        }
    }

    /** The glyph of a character, 0 if the font lacks it. */
    int glyph(int codePoint) {
        if (codePoint < 0x10000) return basicPlane[codePoint];
        for (int low = 0, high = groups.length - 1; low <= high; ) {
            int middle = (low + high) >>> 1;
            int[] group = groups[middle];
            if (codePoint < group[0]) high = middle - 1;
            else if (codePoint > group[1]) low = middle + 1;
            else return group[2] + codePoint - group[0];
        }
        return 0;
    }

    /** The glyph of exactly this variation sequence, 0 if the font does not promise it. */
    int glyph(int codePoint, int selector) {
        Variants of = variants.get(selector);
        if (of == null) return 0;
        int apart = Arrays.binarySearch(of.characters, codePoint);
        if (apart >= 0) return of.glyphs[apart];
        int range = Arrays.binarySearch(of.rangeStarts, codePoint);
        if (range < 0) range = -range - 2;
        return range >= 0 && codePoint <= of.rangeEnds[range] ? glyph(codePoint) : 0;
    }

    private void readSegments(ByteBuffer table) {
        int twice = table.getShort(6) & 0xFFFF;
        for (int at = 0; at < twice; at += 2) {
            int end = table.getShort(14 + at) & 0xFFFF;
            int start = table.getShort(16 + twice + at) & 0xFFFF;
            int delta = table.getShort(16 + 2 * twice + at);
            int rangeAt = 16 + 3 * twice + at;
            int range = table.getShort(rangeAt) & 0xFFFF;
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c : table.getShort(rangeAt + range + 2 * (c - start)) & 0xFFFF;
                if (range == 0 || glyph != 0) basicPlane[c] = (char) (glyph + delta);
            }
        }
    }

    private void readGroups(ByteBuffer table) {
        int count = table.getInt(12);
        int[][] read = new int[count][];
        for (int i = 0; i < count; i++) {
            int at = 16 + 12 * i;
            read[i] = new int[] {table.getInt(at), table.getInt(at + 4), table.getInt(at + 8)};
            for (int c = read[i][0]; c <= Math.min(read[i][1], 0xFFFF); c++) {
                basicPlane[c] = (char) (read[i][2] + c - read[i][0]);
            }
        }
        groups = read;
    }

    private void readVariants(ByteBuffer table) {
        int count = table.getInt(6);
        for (int i = 0; i < count; i++) {
            int record = 10 + 11 * i;
            int selector = threeBytes(table, record);
            int ranges = table.getInt(record + 3);
            int apart = table.getInt(record + 7);
            int rangeCount = ranges == 0 ? 0 : table.getInt(ranges);
            int apartCount = apart == 0 ? 0 : table.getInt(apart);
            Variants read = new Variants(rangeCount, apartCount);
            for (int k = 0; k < rangeCount; k++) {
                int at = ranges + 4 + 4 * k;
                read.rangeStarts[k] = threeBytes(table, at);
                read.rangeEnds[k] = read.rangeStarts[k] + (table.get(at + 3) & 0xFF);
            }
            for (int k = 0; k < apartCount; k++) {
                int at = apart + 4 + 5 * k;
                read.characters[k] = threeBytes(table, at);
                read.glyphs[k] = table.getShort(at + 3) & 0xFFFF;
            }
            variants.put(selector, read);
        }
    }

    private static int threeBytes(ByteBuffer table, int at) {
        return (table.get(at) & 0xFF) << 16 | (table.get(at + 1) & 0xFF) << 8 | (table.get(at + 2) & 0xFF);
    }

    private static ByteBuffer from(ByteBuffer buffer, int offset) {
        return buffer.slice(offset, buffer.limit() - offset);
    }
}
