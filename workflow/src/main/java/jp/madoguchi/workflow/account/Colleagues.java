package jp.madoguchi.workflow.account;

import java.util.List;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;

/** Who works in an office. */
public interface Colleagues {
    /** The active officials who hold one of the roles in the office, by name. */
    List<Colleague> in(AgencyId agency, OfficeId office, Role... anyOf);

    /**
     * Somebody of an office.
     *
     * @param id who
     * @param name name for screens
     * @param cases open cases that this official has taken on
     */
    record Colleague(OfficialId id, String name, long cases) {}
}
