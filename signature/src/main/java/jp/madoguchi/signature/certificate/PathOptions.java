package jp.madoguchi.signature.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Inputs of RFC 5280 path validation (6.1.1).
 *
 * @param at validation time
 * @param policies user-initial-policy-set, OIDs; empty means any-policy
 * @param explicitPolicy initial-explicit-policy
 * @param inhibitMapping initial-policy-mapping-inhibit
 * @param inhibitAnyPolicy initial-any-policy-inhibit
 * @param crls CRLs (DER or PEM) to check every certificate of the path against; empty leaves revocation out
 */
public record PathOptions(
        Instant at,
        Set<String> policies,
        boolean explicitPolicy,
        boolean inhibitMapping,
        boolean inhibitAnyPolicy,
        Optional<List<byte[]>> crls) {
    public PathOptions {
        policies = Set.copyOf(policies);
    }

    /** Plain validation at an instant. */
    public static PathOptions at(Instant at) {
        return new PathOptions(at, Set.of(), false, false, false, Optional.empty());
    }
}
