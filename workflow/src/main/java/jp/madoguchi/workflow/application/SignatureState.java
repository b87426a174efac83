package jp.madoguchi.workflow.application;

/** How far the applicant's signature is checked. */
public enum SignatureState {
    /** Accepted by our check with an unknown revocation status: arrived, but nothing is decided on it. */
    PENDING,
    /** Accepted by our own check at filing. */
    ACCEPTED,
    /** The second verifier agrees. */
    VERIFIED,
    /** The second verifier disagrees: an incident, and a correction request. */
    DISAGREED,
    /** Pending at first; the certificate turned out to have been revoked at arrival: an incident. */
    REVOKED,
    /** None: it came on paper or by telephone and was entered by an official. */
    NONE;

    /** Whether the signature turned out to be no good, so that the applicant has to sign anew. */
    public boolean isIncident() {
        return this == DISAGREED || this == REVOKED;
    }
}
