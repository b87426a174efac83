package jp.madoguchi.signature.archive;

import java.util.List;
import java.util.Optional;

/**
 * An ArchiveTimeStampChain of one file (RFC 4998, 5): the timestamp over the batch's hash tree and its renewals.
 *
 * @param digest JCA name of the hash algorithm of the whole chain
 * @param path DER of the file's reduced hash tree; empty where the batch has one file only
 * @param tokens DER of the timestamp tokens, oldest first; each renewal stamps the token before it. Every file of a
 *     batch shares them
 */
public record ArchiveChain(String digest, Optional<byte[]> path, List<byte[]> tokens) {
    public ArchiveChain {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) throw new IllegalArgumentException("a chain begins with a timestamp");
    }
}
