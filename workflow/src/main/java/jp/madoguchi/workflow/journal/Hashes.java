package jp.madoguchi.workflow.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hashes of the journal: leaves, chain and Merkle tree. */
public final class Hashes {
    private Hashes() {}

    /** Writes length-prefixed parts, so that no two different entries have the same bytes. */
    static final class Writer {
        private final MessageDigest digest;

        private Writer(byte first) {
            this.digest = Hashes.newSha256();
            digest.update(first);
        }

        void text(String part) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
            digest.update(bytes);
        }

        byte[] sha256() {
            return Hashes.finish(digest);
        }
    }

    static Writer writer(byte first) {
        return new Writer(first);
    }

    /** Plain SHA-256. */
    public static byte[] sha256(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    /** The chain: hash of the chain so far and the next leaf. */
    public static byte[] chain(byte[] previous, byte[] leaf) {
        MessageDigest digest = newSha256();
        digest.update((byte) 2);
        digest.update(previous);
        digest.update(leaf);
        return finish(digest);
    }

    /** What the chain of an agency begins with. */
    public static byte[] beginning(String agency) {
        Writer writer = writer((byte) 3);
        writer.text(agency);
        return writer.sha256();
    }

    /** Merkle tree hash of RFC 6962 over the leaves; at least one. */
    public static byte[] merkleRoot(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("no leaves");
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(merkleRoot(leaves.subList(0, split)), merkleRoot(leaves.subList(split, leaves.size())));
    }

    /** The audit path of RFC 6962 for one leaf, from the bottom. */
    public static List<byte[]> auditPath(List<byte[]> leaves, int index) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> path;
        if (index < split) {
            path = auditPath(leaves.subList(0, split), index);
            path.add(merkleRoot(leaves.subList(split, leaves.size())));
        } else {
            path = auditPath(leaves.subList(split, leaves.size()), index - split);
            path.add(merkleRoot(leaves.subList(0, split)));
        }
        return path;
    }

    /**
     * The root that a leaf leads to (RFC 9162, 2.1.3.2).
     *
     * @param leaf its hash
     * @param index its place, from 0
     * @param size how many leaves the tree has
     * @param path the audit path, from the bottom
     * @return empty if the path does not fit such a tree
     */
    static Optional<byte[]> rootOf(byte[] leaf, long index, long size, List<byte[]> path) {
        long place = index;
        long last = size - 1;
        byte[] root = leaf;
        for (byte[] neighbour : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (place % 2 == 1 || place == last) {
                root = node(neighbour, root);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                root = node(root, neighbour);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = newSha256();
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return finish(digest);
    }

    private static byte[] finish(MessageDigest digest) {
        return digest.digest();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
