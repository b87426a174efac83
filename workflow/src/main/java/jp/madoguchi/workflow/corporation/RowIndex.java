package jp.madoguchi.workflow.corporation;

import java.util.Arrays;

/** Where the row of a number begins: a hash table of plain numbers, open addressing. */
final class RowIndex {

    private long[] numbers = new long[64];
    private long[] rows = new long[64];
    private int size;

    /** Notes a row; the last one of a number counts, as later rows of the published files do. */
    void put(long number, long row) {
        if (size * 3L > numbers.length * 2L) {
            grow();
        }
        int slot = slot(numbers, number);
        if (numbers[slot] == 0) {
            size++;
        }
        numbers[slot] = number;
        rows[slot] = row;
    }

    /** The row of a number, or -1. */
    long get(long number) {
        int slot = slot(numbers, number);
        return numbers[slot] == 0 ? -1 : rows[slot];
    }

    int size() {
        return size;
    }

    private static int slot(long[] numbers, long number) {
        int mask = numbers.length - 1;
        int slot = Long.hashCode(number * 0x9E3779B97F4A7C15L) & mask;
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = numbers;
        long[] rowsBefore = Arrays.copyOf(rows, rows.length);
        numbers = new long[before.length * 2];
        rows = new long[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(numbers, before[i]);
                numbers[slot] = before[i];
                rows[slot] = rowsBefore[i];
            }
        }
    }
}
