package jp.madoguchi.workflow.authority;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where groups, their members and their cases are kept. */
public interface WorkGroups {
    /** The groups of an office, by name. */
    List<WorkGroup> of(AgencyId agency, OfficeId office);

    /** A group. */
    Optional<WorkGroup> find(AgencyId agency, UUID id);

    /** Enters a group without members. */
    void add(WorkGroup group);

    /** Ends a group; its cases are then nobody's in particular. */
    void remove(UUID id);

    void join(UUID id, OfficialId official);

    void leave(UUID id, OfficialId official);

    /** Gives a case to a group, or to none. */
    void assign(ApplicationId application, Optional<UUID> group);

    /** The group that has a case. */
    Optional<UUID> having(ApplicationId application);
}
