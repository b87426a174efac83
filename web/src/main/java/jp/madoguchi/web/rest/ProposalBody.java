package jp.madoguchi.web.rest;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;

/**
 * What a draft proposes.
 *
 * @param decision {@code GRANT} or {@code REFUSAL}
 * @param note of a grant, internal
 * @param conditions of a grant
 * @param ground of a refusal
 * @param reasons of a refusal
 * @param standardApplied in a refusal
 * @param refusedPart what a grant refuses in part
 */
record ProposalBody(
        Kind decision,
        Optional<String> note,
        Optional<List<String>> conditions,
        Optional<RefusalGround> ground,
        Optional<String> reasons,
        Optional<String> standardApplied,
        Optional<RefusedPartBody> refusedPart) {

    /** Grant or refusal. */
    enum Kind {
        GRANT,
        REFUSAL
    }

    Proposal toProposal() {
        if (decision == Kind.GRANT) {
            if (ground.isPresent() || reasons.isPresent() || standardApplied.isPresent()) {
                throw new Refused(ProblemType.MALFORMED_REQUEST, "a grant has a note and conditions only");
            }
            return new Proposal.Grant(
                    note.orElse(""), conditions.orElse(List.of()), refusedPart.map(RefusedPartBody::toPart));
        }
        if (note.isPresent() || conditions.isPresent() || refusedPart.isPresent() || ground.isEmpty()) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "a refusal has a ground, reasons, standardApplied");
        }
        return new Proposal.Refusal(ground.get(), reasons.orElse(""), standardApplied.orElse(""));
    }

    static ProposalBody of(Proposal proposal) {
        return proposal.fold(
                grant -> new ProposalBody(
                        Kind.GRANT,
                        Optional.of(grant.note()),
                        Optional.of(grant.conditions()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        grant.refused().map(RefusedPartBody::of)),
                refusal -> new ProposalBody(
                        Kind.REFUSAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(refusal.ground()),
                        Optional.of(refusal.reasons()),
                        Optional.of(refusal.standardApplied()),
                        Optional.empty()));
    }
}
