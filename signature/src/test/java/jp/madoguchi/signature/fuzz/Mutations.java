package jp.madoguchi.signature.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Mutates sound inputs: flipped bits, lengths, copied, cut and doubled parts, and pieces of other inputs. */
final class Mutations {
    private static final int[] SPECIAL = {
        0, 1, 0x7F, 0x80, 0x81, 0x84, 0xFF, 0x30, 0x31, 0xA0, 0x02, 0x04, '<', '>', '/'
    };

    private final Random random;
    private final List<byte[]> seeds;

    Mutations(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    /** The next input; never one of the seeds. */
    byte[] next() {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        byte[] input = seed.clone();
        do {
            for (int left = 1 + random.nextInt(4); left > 0; left--) input = mutated(input);
        } while (isSeed(input));
        return input;
    }

    private boolean isSeed(byte[] input) {
        return seeds.stream().anyMatch(seed -> Arrays.equals(seed, input));
    }

    private byte[] mutated(byte[] input) {
        if (input.length == 0) return new byte[] {(byte) random.nextInt(256)};
        int at = random.nextInt(input.length);
        int length = 1 + random.nextInt(Math.min(64, input.length - at));
        switch (random.nextInt(8)) {
            case 0 -> input[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> input[at] = (byte) SPECIAL[random.nextInt(SPECIAL.length)];
            case 2 -> input[at] = (byte) (input[at] + random.nextInt(9) - 4);
            case 3 -> {
                return Arrays.copyOf(input, at);
            }
            case 4 -> {
                return spliced(input, at, at + length, new byte[0]);
            }
            case 5 -> {
                return spliced(input, at, at, Arrays.copyOfRange(input, at, at + length));
            }
            case 6 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = random.nextInt(other.length);
                return spliced(
                        input, at, at + length, Arrays.copyOfRange(other, from, Math.min(other.length, from + length)));
            }
            default -> Arrays.fill(input, at, at + length, (byte) random.nextInt(256));
        }
        return input;
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] put) {
        byte[] out = new byte[from + put.length + input.length - to];
        System.arraycopy(input, 0, out, 0, from);
        System.arraycopy(put, 0, out, from, put.length);
        System.arraycopy(input, to, out, from + put.length, input.length - to);
        return out;
    }
}
