package jp.madoguchi.workflow.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.authority.Authority;
import jp.madoguchi.workflow.authority.Capacity;
import jp.madoguchi.workflow.party.OfficialId;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "title")
    private String title;

    @Column(name = "capacity")
    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Column(name = "instead_of")
    private @Nullable UUID insteadOf;

    /** For the mapping only. */
    protected Approval() {}

    Approval(int level, String step, String agency, OfficialId by, Authority authority, Instant at) {
        this.level = level;
        this.step = step;
        this.agency = agency;
        this.by = by.value();
        this.at = at;
        this.title = authority.title();
        this.capacity = authority.capacity();
        this.insteadOf = authority.insteadOf().map(OfficialId::value).orElse(null);
    }

    /** By what right: post and capacity. */
    public Authority authority() {
        return new Authority(title, capacity, Optional.ofNullable(insteadOf).map(OfficialId::new));
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
