package jp.madoguchi.fuzz;

import java.util.List;

/**
 * A parser with what is known to be true of it. Each process fuzzes one.
 */
public interface Target {
    /** Sound inputs and known hostile ones; the fuzzer begins with them. */
    List<byte[]> seeds() throws Exception;

    /**
     * Takes an input.
     *
     * @throws Exception if it ends in anything but an acceptance of what is sound or a documented refusal
     */
    void take(byte[] input) throws Exception;

    /** Throws unless something holds. */
    static void require(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
