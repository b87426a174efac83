package jp.madoguchi.fuzz.planted;

import java.util.List;
import jp.madoguchi.fuzz.Target;

/** Reads DER's tag and length as a parser should, but believes a length of two bytes. */
public final class FaultyLength implements Target {
    @Override
    public List<byte[]> seeds() {
        return List.of(new byte[] {0x30, 3, 2, 1, 1}, new byte[] {0x30, (byte) 0x81, 3, 2, 1, 1});
    }

    @Override
    public void take(byte[] input) {
        if (input.length < 6 || input[0] != 0x30) return;
        if (input[1] == (byte) 0x81 && (input[2] & 0xFF) > input.length - 3) return;
        if (input[1] != (byte) 0x82) return;
        int length = (input[2] & 0xFF) << 8 | input[3] & 0xFF;
        // The fault: nothing compares the length with what is there.
        if (length > 127 && input[3 + length] == 0) throw new IllegalStateException("trailing zero");
    }
}
