package jp.madoguchi.workflow.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.workflow.party.OfficialId;

/** One level of the chain of approvals (決裁). */
@Embeddable
public class Approval {
    @Column(name = "level")
    private int level;

    @Column(name = "step")
    private String step;

    @Column(name = "agency_id")
    private String agency;

    @Column(name = "approved_by")
    private UUID by;

    @Column(name = "approved_at")
    private Instant at;

    /** For the mapping only. */
    protected Approval() {}

    Approval(int level, String step, String agency, OfficialId by, Instant at) {
        this.level = level;
        this.step = step;
        this.agency = agency;
        this.by = by.value();
        this.at = at;
    }

    public int level() {
        return level;
    }

    /** Id of the step in the procedure's chain. */
    public String step() {
        return step;
    }

    public String agency() {
        return agency;
    }

    public OfficialId by() {
        return new OfficialId(by);
    }

    public Instant at() {
        return at;
    }
}
