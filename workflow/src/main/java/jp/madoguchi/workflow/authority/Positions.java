package jp.madoguchi.workflow.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where posts and their acting heads are kept. */
public interface Positions {
    /** A post. */
    Optional<Position> find(AgencyId agency, String id);

    /** All posts of an agency, by office and name. */
    List<Position> of(AgencyId agency);

    /** Enters a post, or changes the name and holder of one that is there. */
    void put(Position position);

    /** Who acts for a post on a day; ended entries count no more. */
    List<ActingHead> acting(AgencyId agency, String position, LocalDate day);

    /** The entries of an agency whose last day has not passed. */
    List<ActingHead> actingFrom(AgencyId agency, LocalDate day);

    /** Enters an acting head. */
    void add(AgencyId agency, ActingHead head, OfficialId enteredBy, Instant at);

    /** Ends an entry before its time; false if there is none that runs. */
    boolean end(AgencyId agency, UUID actingHead, Instant at);
}
