package jp.madoguchi.forms.fieldtype;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts in one piece of memory, by number: a few bytes each instead of an object. */
final class ByteText {

    private final byte[] bytes;
    private final int[] starts;

    private ByteText(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    int size() {
        return starts.length - 1;
    }

    String get(int index) {
        return new String(bytes, starts[index], starts[index + 1] - starts[index], StandardCharsets.UTF_8);
    }

    /** Where a part of a text first stands, in bytes from its beginning; −1 if nowhere. */
    int find(int index, byte[] part) {
        int last = starts[index + 1] - part.length;
        for (int at = starts[index]; at <= last; at++) {
            if (bytes[at] == part[0] && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at - starts[index];
            }
        }
        return -1;
    }

    /** Whether a text begins with a part, or has it right after a separator. */
    boolean begins(int index, byte[] part, byte separator) {
        for (int at = find(index, part); at >= 0; ) {
            int absolute = starts[index] + at;
            if (at == 0 || bytes[absolute - 1] == separator) {
                return true;
            }
            int next = nextAfter(index, absolute + 1, part);
            at = next < 0 ? -1 : next - starts[index];
        }
        return false;
    }

    private int nextAfter(int index, int from, byte[] part) {
        int last = starts[index + 1] - part.length;
        for (int at = from; at <= last; at++) {
            if (bytes[at] == part[0] && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Takes texts one after another. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int[] starts = new int[64];
        private int count;

        void add(String text) {
            if (count + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            starts[++count] = bytes.size();
        }

        ByteText finish() {
            return new ByteText(bytes.toByteArray(), Arrays.copyOf(starts, count + 1));
        }
    }
}
