package jp.madoguchi.workflow.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.StoredProposal;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import org.jspecify.annotations.Nullable;

/** A draft (起案) with its chain of approvals (決裁): nobody who drafted approves, nobody approves twice. */
@Entity
@Table(name = "draft_disposition")
public class Draft {
    /** How it ended, if it did. */
    public enum Status {
        WAITING,
        DECIDED,
        REMANDED
    }

    @Id
    @Column(name = "draft_id")
    private UUID id;

    @Column(name = "application_id", updatable = false)
    private UUID application;

    @Column(name = "agency_id", updatable = false)
    private String agency;

    @Embedded
    @Column
    private StoredProposal proposal;

    @Column(name = "drafted_by", updatable = false)
    private UUID draftedBy;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "levels_needed", updatable = false)
    private int levelsNeeded;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "remanded_by")
    private @Nullable UUID remandedBy;

    @Column(name = "remanded_at")
    private @Nullable Instant remandedAt;

    @Column(name = "remand_comment")
    private @Nullable String remandComment;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "approval", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderBy("level")
    private List<Approval> approvals = new ArrayList<>();

    /** For the mapping only. */
    protected Draft() {}

    private Draft(UUID id, Application application, Proposal proposal, OfficialId by, int levels, Instant at) {
        this.id = id;
        this.application = application.id().value();
        this.agency = application.agency().value();
        this.proposal = StoredProposal.of(proposal);
        this.draftedBy = by.value();
        this.draftedAt = at;
        this.levelsNeeded = levels;
        this.status = levels == 0 ? Status.DECIDED : Status.WAITING;
    }

    /** A new draft; with no approval levels it is decided at once. */
    public static Draft of(Application application, Proposal proposal, OfficialId by, int levels, Instant at) {
        return new Draft(ApplicationId.timeOrdered(at), application, proposal, by, levels, at);
    }

    /**
     * One person approves.
     *
     * @return whether that was the last level: the disposition follows
     */
    public boolean approve(OfficialId by, Instant at) throws Forbidden, NotAllowedNow {
        requireWaiting();
        boolean before = approvals.stream().anyMatch(approval -> approval.by().equals(by));
        if (by.value().equals(draftedBy) || before) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        approvals.add(new Approval(approvals.size() + 1, agency, by, at));
        if (approvals.size() < levelsNeeded) {
            return false;
        }
        status = Status.DECIDED;
        return true;
    }

    /** One person sends it back. */
    public void remand(OfficialId by, String comment, Instant at) throws Forbidden, NotAllowedNow {
        requireWaiting();
        if (by.value().equals(draftedBy)) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        if (comment.isBlank()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        status = Status.REMANDED;
        remandedBy = by.value();
        remandedAt = at;
        remandComment = comment;
    }

    /** The case ended otherwise, by withdrawal. */
    public void lapse(Instant at) {
        if (status == Status.WAITING) {
            status = Status.REMANDED;
            remandedAt = at;
        }
    }

    private void requireWaiting() throws NotAllowedNow {
        if (status != Status.WAITING) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
    }

    public UUID id() {
        return id;
    }

    public Proposal proposal() {
        return proposal.toProposal();
    }

    public OfficialId draftedBy() {
        return new OfficialId(draftedBy);
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public int levelsNeeded() {
        return levelsNeeded;
    }

    public Status status() {
        return status;
    }

    public List<Approval> approvals() {
        return List.copyOf(approvals);
    }

    public Optional<Instant> remandedAt() {
        return Optional.ofNullable(remandedAt);
    }

    public Optional<String> remandComment() {
        return Optional.ofNullable(remandComment);
    }

    public Optional<OfficialId> remandedBy() {
        return Optional.ofNullable(remandedBy).map(OfficialId::new);
    }
}
