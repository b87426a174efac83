package jp.madoguchi.workflow.disposition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
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
        reasons = "";
        standardApplied = "";
    }

    private StoredProposal(Proposal.Refusal refusal) {
        kind = "REFUSAL";
        note = "";
        conditions = "";
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
        if (ground != null) {
            return new Proposal.Refusal(ground, reasons, standardApplied);
        }
        return new Proposal.Grant(note, conditions.isEmpty() ? List.of() : List.of(conditions.split(SEPARATOR)));
    }

    public boolean granted() {
        return kind.equals("GRANT");
    }
}
