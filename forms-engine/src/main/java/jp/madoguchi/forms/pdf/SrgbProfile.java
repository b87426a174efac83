package jp.madoguchi.forms.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile of some 600 bytes: matrix and curve by formula (ICC.1:2010).
 * Every PDF/A carries one; the usual profiles are five times as long.
 */
final class SrgbProfile {
    private static final int CURVE_GAMMA = 3;

    private final ByteBuffer profile = ByteBuffer.allocate(1024);
    private int entry = 132;
    private int data = 132 + 10 * 12;

    private SrgbProfile() {}

    static byte[] bytes() {
        SrgbProfile writer = new SrgbProfile();
        writer.profile.putInt(128, 10);
        int description = writer.text("sRGB");
        writer.tag("desc", description, 36);
        int copyright = writer.text("CC0!");
        writer.tag("cprt", copyright, 36);
        writer.tag("wtpt", writer.fixed("XYZ ", 0.9642, 1, 0.8249), 20);
        writer.tag("rXYZ", writer.fixed("XYZ ", 0.436066, 0.222488, 0.013916), 20);
        writer.tag("gXYZ", writer.fixed("XYZ ", 0.385147, 0.716873, 0.097076), 20);
        writer.tag("bXYZ", writer.fixed("XYZ ", 0.143066, 0.060608, 0.714096), 20);
        writer.tag(
                "chad",
                writer.fixed(
                        "sf32", 1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076,
                        0.751678),
                44);
        int curve = writer.curve();
        for (String channel : new String[] {"rTRC", "gTRC", "bTRC"}) writer.tag(channel, curve, 32);
        return writer.header();
    }

    private byte[] header() {
        profile.putInt(0, data).putInt(8, 0x04200000);
        ascii(12, "mntrRGB XYZ ");
        profile.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
        ascii(36, "acsp");
        profile.putInt(68, s15Fixed16(0.9642)).putInt(72, s15Fixed16(1)).putInt(76, s15Fixed16(0.8249));
        byte[] bytes = new byte[data];
        profile.get(0, bytes);
        return bytes;
    }

    private void tag(String name, int at, int size) {
        ascii(entry, name);
        profile.putInt(entry + 4, at).putInt(entry + 8, size);
        entry += 12;
    }

    /** A text of four letters in the one record of a multi-language text. */
    private int text(String letters) {
        int at = data;
        ascii(at, "mluc");
        profile.putInt(at + 8, 1).putInt(at + 12, 12);
        ascii(at + 16, "enUS");
        profile.putInt(at + 20, 8).putInt(at + 24, 28);
        for (int i = 0; i < 4; i++) profile.putChar(at + 28 + 2 * i, letters.charAt(i));
        data += 36;
        return at;
    }

    private int fixed(String type, double... values) {
        int at = data;
        ascii(at, type);
        for (int i = 0; i < values.length; i++) profile.putInt(at + 8 + 4 * i, s15Fixed16(values[i]));
        data += 8 + 4 * values.length;
        return at;
    }

    private int curve() {
        int at = fixed("para", 0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        profile.putShort(at + 8, (short) CURVE_GAMMA);
        return at;
    }

    private void ascii(int at, String text) {
        profile.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static int s15Fixed16(double value) {
        return (int) Math.round(value * 65536);
    }
}
