package jp.madoguchi.workflow.disposition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proposal as columns. */
@Embeddable
public class StoredProposal {
    private static final String SEPARATOR = "\u001e";

    @Column(name = "kind")
    private String kind;

    @Column(name = "note")
    private String note;

    @Column(name = "conditions")
    private String conditions;

    @Column(name = "part")
    private String part;

    @Column(name = "ground")
    @Enumerated(EnumType.STRING)
    private @Nullable RefusalGround ground;

    @Column(name = "reasons")
    private String reasons;

    @Column(name = "standard_applied")
    private String standardApplied;

    /** For the mapping only. */
    protected StoredProposal() {}

    private StoredProposal(Proposal.Grant grant) {
        kind = "GRANT";
        note = grant.note();
        conditions = String.join(SEPARATOR, grant.conditions());
        part = grant.refused().map(Proposal.RefusedPart::part).orElse("");
        ground = grant.refused().map(Proposal.RefusedPart::ground).orElse(null);
        reasons = grant.refused().map(Proposal.RefusedPart::reasons).orElse("");
        standardApplied =
                grant.refused().map(Proposal.RefusedPart::standardApplied).orElse("");
    }

    private StoredProposal(Proposal.Refusal refusal) {
        kind = "REFUSAL";
        note = "";
        conditions = "";
        part = "";
        ground = refusal.ground();
        reasons = refusal.reasons();
        standardApplied = refusal.standardApplied();
    }

    /** As columns. */
    public static StoredProposal of(Proposal proposal) {
        return proposal.fold(StoredProposal::new, StoredProposal::new);
    }

    /** As a proposal. */
    public Proposal toProposal() {
        return of(granted(), note, conditions, part, ground, reasons, standardApplied);
    }

    /** A proposal from its columns. */
    public static Proposal of(
            boolean granted,
            String note,
            String conditions,
            String part,
            @Nullable RefusalGround ground,
            String reasons,
            String standardApplied) {
        if (!granted) {
            return new Proposal.Refusal(
                    Objects.requireNonNull(ground, "a refusal has a ground"), reasons, standardApplied);
        }
        return new Proposal.Grant(
                note,
                conditions.isEmpty() ? List.of() : List.of(conditions.split(SEPARATOR)),
                Optional.ofNullable(ground)
                        .map(given -> new Proposal.RefusedPart(part, given, reasons, standardApplied)));
    }

    /** The columns a disposition keeps: kind, conditions, part, ground, reasons, standard applied. */
    public @Nullable Object[] columns() {
        return new @Nullable Object[] {kind, conditions, part, ground, reasons, standardApplied};
    }

    public boolean granted() {
        return kind.equals("GRANT");
    }
}
