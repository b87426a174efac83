package jp.madoguchi.workflow.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.party.AgencyId;

/** Where the verdicts about files are kept: one for one content of one case. */
public interface Scans {
    /** Puts a content in quarantine; false if it is there, or was judged, already. */
    boolean hold(ApplicationId id, AgencyId agency, String sha256, Instant at);

    /** What is known about a content of a case. */
    ScanState state(ApplicationId id, String sha256);

    /** What is known about the files that a filing's container holds. */
    Set<ScanState> inContainer(ApplicationId id, int correction);

    /** A content that waits for its verdict; empty if it does not wait any more. */
    Optional<HeldFile> held(ApplicationId id, String sha256);

    /** Keeps a verdict. */
    void judged(ApplicationId id, String sha256, ScanVerdict verdict, Instant at);

    /** Whether a content of a case is locked because the scanner could not judge it. */
    boolean anyUnscannable(ApplicationId id);

    /** Puts what the scanner could not judge of a case in quarantine again; what it found infected stays locked. */
    List<HeldAgain> holdAgain(ApplicationId id, Instant at);

    /** How many contents of a case are locked for good. */
    int locked(ApplicationId id);

    /** Files that came while there was no scanner, at most so many. */
    List<Unscanned> unscanned(int most);

    /**
     * A content in quarantine.
     *
     * @param content its bytes
     * @param ofApplicant whether the applicant sent it, not the office or a guest
     */
    record HeldFile(byte[] content, boolean ofApplicant) {}

    /**
     * A content that the scanner is to try again.
     *
     * @param sha256 its hash, hexadecimal
     * @param times how often it is tried again, with this time
     */
    record HeldAgain(String sha256, int times) {}

    /**
     * A file that no scanner has seen.
     *
     * @param application the case
     * @param agency its agency
     * @param sha256 hash of the content, hexadecimal
     */
    record Unscanned(ApplicationId application, AgencyId agency, String sha256) {}
}
