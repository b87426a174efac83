package jp.madoguchi.workflow.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.workflow.party.OfficialId;
import org.jspecify.annotations.Nullable;

/** A draft sent back (差戻し) to a named step. */
@Embeddable
public class Remand {
    @Column(name = "number")
    private int number;

    @Column(name = "agency_id")
    private String agency;

    @Column(name = "from_step")
    private String from;

    @Column(name = "to_step")
    private String to;

    @Column(name = "remanded_by")
    private UUID by;

    @Column(name = "remanded_at")
    private Instant at;

    @Column(name = "remand_comment")
    private String comment;

    /** For the mapping only. */
    protected Remand() {}

    Remand(int number, String agency, String from, String to, OfficialId by, String comment, Instant at) {
        this.number = number;
        this.agency = agency;
        this.from = from;
        this.to = to;
        this.by = by.value();
        this.comment = comment;
        this.at = at;
    }

    public int number() {
        return number;
    }

    public String agency() {
        return agency;
    }

    /** The step that sent it back. */
    public String from() {
        return from;
    }

    /** The step it went to: one of the chain, or drafting. */
    public String to() {
        return to;
    }

    public OfficialId by() {
        return new OfficialId(by);
    }

    public Instant at() {
        return at;
    }

    public String comment() {
        return comment;
    }

    /** By value: a set that holds it would be written again at every flush otherwise. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Remand that
                && number == that.number
                && agency.equals(that.agency)
                && from.equals(that.from)
                && to.equals(that.to)
                && by.equals(that.by)
                && at.equals(that.at)
                && comment.equals(that.comment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, agency, from, to, by, at, comment);
    }
}
