package jp.madoguchi.signature.timestamp;

/** Port: a timestamping authority. Thread-safe. */
public interface TimestampSource {
    /**
     * A checked timestamp over a SHA-256 digest.
     *
     * @param sha256 32 bytes
     * @throws TimestampUnavailable if the authority cannot be reached or its answer does not pass; try again later
     */
    Timestamp timestamp(byte[] sha256) throws TimestampUnavailable;
}
