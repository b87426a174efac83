package jp.madoguchi.workflow.authority;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * People of an office who share its cases (係, 班). A group narrows what its members are offered first; it gives nobody a
 * right and takes none.
 *
 * @param id of the group
 * @param agency whose
 * @param office the office it belongs to
 * @param name as officials read it: 営業許可係
 * @param members who belongs to it
 */
public record WorkGroup(UUID id, AgencyId agency, OfficeId office, String name, List<OfficialId> members) {
    /** Characters that a name may have. */
    public static final int LONGEST_NAME = 60;

    /** Most groups of one office. */
    public static final int MOST = 50;

    public WorkGroup {
        members = List.copyOf(members);
    }
}
