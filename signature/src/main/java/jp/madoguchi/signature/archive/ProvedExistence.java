package jp.madoguchi.signature.archive;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.timestamp.Timestamp;

/**
 * What an evidence record proves about a file.
 *
 * @param since the file existed at this instant, as it is
 * @param provableUntil until when the newest timestamp proves it, unless it is renewed before
 * @param outlived whether a timestamp or hash algorithm had ended before it was renewed: then nothing is proved
 * @param statusKnown whether every authority's revocation status is known
 * @param timestamps oldest first
 * @param kept CRLs that were put into the record before its renewals
 */
public record ProvedExistence(
        Instant since,
        Instant provableUntil,
        boolean outlived,
        boolean statusKnown,
        List<Timestamp> timestamps,
        RevocationSource kept) {
    public ProvedExistence {
        timestamps = List.copyOf(timestamps);
    }

    /** Whether it proves existence without doubt. */
    public boolean proves() {
        return !outlived && statusKnown;
    }
}
