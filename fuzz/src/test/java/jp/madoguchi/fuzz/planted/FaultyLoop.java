package jp.madoguchi.fuzz.planted;

import java.util.List;
import jp.madoguchi.fuzz.Target;

/** Follows offsets from one to the next, as cross-reference tables of PDFs do, and never asks whether it was there. */
public final class FaultyLoop implements Target {
    @Override
    public List<byte[]> seeds() {
        return List.of(new byte[] {'X', 4, 0, 0, 6, 0, 0}, new byte[] {'X', 2, 3, 0});
    }

    @Override
    public void take(byte[] input) {
        if (input.length < 4 || input[0] != 'X') return;
        int at = 1;
        while (at > 0 && at < input.length) at = input[at];
    }
}
