package jp.madoguchi.signature.method;

import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;

/** Raises a signed container to CAdES-T: a signature timestamp as unsigned attribute, nothing else changed. */
public final class ContainerTimestamp {
    private final TimestampSource authority;

    public ContainerTimestamp(TimestampSource authority) {
        this.authority = authority;
    }

    /**
     * The container with its signature timestamp and the timestamp itself.
     *
     * @param container the raised container's bytes
     */
    public record Raised(byte[] container, Timestamp timestamp) {}

    /**
     * Adds the timestamp.
     *
     * @throws SignatureRejected if the bytes are no signed container, or one that has a timestamp
     */
    public Raised raise(byte[] signed) throws SignatureRejected, TimestampUnavailable {
        return CmsAssembly.raise(signed, authority);
    }
}
