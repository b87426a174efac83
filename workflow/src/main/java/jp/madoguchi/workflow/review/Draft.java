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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.authority.Authority;
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

    @Column(name = "chain", updatable = false)
    private String chain;

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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "remand", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderBy("number")
    private Set<Remand> remands = new LinkedHashSet<>();

    /** For the mapping only. */
    protected Draft() {}

    private Draft(UUID id, Application application, Proposal proposal, OfficialId by, List<String> chain, Instant at) {
        this.id = id;
        this.application = application.id().value();
        this.agency = application.agency().value();
        this.proposal = StoredProposal.of(proposal);
        this.draftedBy = by.value();
        this.draftedAt = at;
        this.levelsNeeded = chain.size();
        this.chain = String.join(" ", chain);
        this.status = chain.isEmpty() ? Status.DECIDED : Status.WAITING;
    }

    /**
     * A new draft; with no steps it is decided at once.
     *
     * @param chain ids of the steps it passes, first to last
     */
    public static Draft of(Application application, Proposal proposal, OfficialId by, List<String> chain, Instant at) {
        return new Draft(ApplicationId.timeOrdered(at), application, proposal, by, chain, at);
    }

    /**
     * One person approves.
     *
     * @param authority by what right
     * @return whether that was the last level: the disposition follows
     */
    public boolean approve(OfficialId by, Authority authority, Instant at) throws Forbidden, NotAllowedNow {
        requireWaiting();
        if (!isDistant(by) || !authority.insteadOf().map(this::isDistant).orElse(true)) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        approvals.add(new Approval(approvals.size() + 1, step(), agency, by, authority, at));
        if (approvals.size() < levelsNeeded) {
            return false;
        }
        status = Status.DECIDED;
        return true;
    }

    /** Whether somebody neither drafted it nor decided at one of its steps, in the own name or in another's. */
    public boolean isDistant(OfficialId official) {
        return !official.value().equals(draftedBy)
                && approvals.stream()
                        .noneMatch(approval -> approval.by().equals(official)
                                || approval.authority().insteadOf().equals(Optional.of(official)));
    }

    /**
     * One person sends it back to a named step: to drafting, or to one that approved before, whose approval and all after
     * it then count no more.
     *
     * @param to id of the step
     * @return whether it goes back to the drafter
     */
    public boolean remand(OfficialId by, String to, String comment, Instant at) throws Forbidden, NotAllowedNow {
        requireWaiting();
        if (by.value().equals(draftedBy)) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        if (comment.isBlank()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (!remandTargets().contains(to)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.STEP_UNKNOWN);
        }
        remands.add(new Remand(remands.size() + 1, agency, step(), to, by, comment, at));
        boolean toDrafter = to.equals(ApprovalStep.DRAFTING);
        if (toDrafter) {
            status = Status.REMANDED;
        } else {
            approvals.removeIf(approval -> approval.level() > chain().indexOf(to));
        }
        remandedBy = by.value();
        remandedAt = at;
        remandComment = comment;
        return toDrafter;
    }

    /** The steps it can be sent back to now: drafting, and those that approved. */
    public List<String> remandTargets() {
        List<String> targets = new ArrayList<>(List.of(ApprovalStep.DRAFTING));
        if (status == Status.WAITING) {
            targets.addAll(chain().subList(0, approvals.size()));
        }
        return targets;
    }

    /** Ids of the steps it passes, first to last. */
    public List<String> chain() {
        return chain.isEmpty() ? List.of() : List.of(chain.split(" "));
    }

    /** The step it waits at; the last one once all approved. */
    public String step() {
        List<String> steps = chain();
        return steps.isEmpty() ? ApprovalStep.DRAFTING : steps.get(Math.min(approvals.size(), steps.size() - 1));
    }

    /** How often it was sent back, oldest first. */
    public List<Remand> remands() {
        return List.copyOf(remands);
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
