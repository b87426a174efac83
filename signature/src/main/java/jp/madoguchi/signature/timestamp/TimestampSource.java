package jp.madoguchi.signature.timestamp;

/** Port: a timestamping authority. Thread-safe. */
public interface TimestampSource {
    /**
     * A checked timestamp over a digest.
     *
     * @param digest JCA name: SHA-256, SHA-384 or SHA-512
     * @param imprint the digest's value
     * @throws TimestampUnavailable if the authority cannot be reached or its answer does not pass; try again later
     */
    Timestamp timestamp(String digest, byte[] imprint) throws TimestampUnavailable;

    /**
     * A checked timestamp over a SHA-256 digest.
     *
     * @param sha256 32 bytes
     */
    default Timestamp timestamp(byte[] sha256) throws TimestampUnavailable {
        return timestamp("SHA-256", sha256);
    }
}
