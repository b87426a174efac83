package jp.madoguchi.web.field;

import jp.madoguchi.web.component.Messages;

/** Sizes of files as people read them. */
public final class FileSize {
    private static final long KILO = 1000;

    private FileSize() {}

    /** Such as 1.2 MB. */
    public static String inWords(long bytes, Messages messages) {
        if (bytes < KILO) return messages.text("size.bytes", bytes);
        if (bytes < KILO * KILO) return messages.text("size.kilobytes", (bytes + KILO - 1) / KILO);
        long tenths = (bytes * 10 + KILO * KILO / 2) / (KILO * KILO);
        String number = tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return messages.text("size.megabytes", number);
    }
}
