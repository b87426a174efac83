package jp.madoguchi.forms.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One TrueType font file, parsed once: metrics, outlines, characters.
 *
 * <p>Immutable, and it reads the file only at absolute positions, so threads share it without locks.
 */
final class FontFace {
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final String name;
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int glyphCount;
    private final char[] advances;
    private final CharacterMap characters;

    private FontFace(String origin, ByteBuffer file) {
        if (file.getInt(0) != 0x00010000) {
            throw new IllegalArgumentException(origin + ": only TrueType outlines (.ttf) can be embedded");
        }
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int record = 12 + 16 * i;
            byte[] tag = new byte[4];
            file.get(record, tag);
            tables.put(
                    new String(tag, StandardCharsets.US_ASCII),
                    file.slice(file.getInt(record + 8), file.getInt(record + 12)));
        }
        if ((table("OS/2").getShort(8) & 0x000F) == 2) {
            throw new IllegalArgumentException(origin + ": the font's licence forbids embedding");
        }
        unitsPerEm = table("head").getShort(18) & 0xFFFF;
        longOffsets = table("head").getShort(50) != 0;
        glyphCount = table("maxp").getShort(4) & 0xFFFF;
        advances = readAdvances();
        characters = new CharacterMap(table("cmap"));
        name = postScriptName(table("name"), origin);
    }

    static FontFace read(String origin, InputStream in) throws IOException {
        return new FontFace(origin, ByteBuffer.wrap(in.readAllBytes()));
    }

    static FontFace read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new FontFace(file.toString(), channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    String name() {
        return name;
    }

    int glyphCount() {
        return glyphCount;
    }

    CharacterMap characters() {
        return characters;
    }

    /** Advance width in thousandths of the font size. */
    int advance(int glyph) {
        return advances[glyph];
    }

    /** A measure of the design (signed) in thousandths of the font size. */
    int thousandths(String table, int offset) {
        return Math.round(table(table).getShort(offset) * 1000f / unitsPerEm);
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /** One of the font's tables; read at absolute positions only. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) throw new IllegalArgumentException("the font has no table " + tag);
        return table;
    }

    /** The outline of a glyph, empty for a blank. */
    ByteBuffer outline(int glyph) {
        int start = offset(glyph);
        return table("glyf").slice(start, offset(glyph + 1) - start);
    }

    /** Width and left side bearing as the font stores them. */
    int horizontalMetric(int glyph) {
        ByteBuffer metrics = table("hmtx");
        int full = table("hhea").getShort(34) & 0xFFFF;
        if (glyph < full) return metrics.getInt(4 * glyph);
        int bearing = metrics.getShort(4 * full + 2 * (glyph - full)) & 0xFFFF;
        return metrics.getShort(4 * (full - 1)) << 16 | bearing;
    }

    private int offset(int glyph) {
        ByteBuffer loca = table("loca");
        return longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
    }

    private char[] readAdvances() {
        char[] read = new char[glyphCount];
        for (int glyph = 0; glyph < glyphCount; glyph++) {
            read[glyph] = (char) Math.round((horizontalMetric(glyph) >>> 16) * 1000f / unitsPerEm);
        }
        return read;
    }

    private static String postScriptName(ByteBuffer names, String origin) {
        int count = names.getShort(2);
        int strings = names.getShort(4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int record = 6 + 12 * i;
            if (names.getShort(record + 6) != 6) continue;
            byte[] text = new byte[names.getShort(record + 8)];
            names.get(strings + (names.getShort(record + 10) & 0xFFFF), text);
            return new String(text, StandardCharsets.US_ASCII).replaceAll("[^A-Za-z0-9-]", "");
        }
        throw new IllegalArgumentException(origin + ": the font has no PostScript name");
    }
}
