package jp.madoguchi.workflow.authority;

import java.util.Optional;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * A post (職位) of an agency.
 *
 * @param agency whose
 * @param id as the steps of procedures name it: {@code eisei-head}
 * @param office the office it belongs to
 * @param name as officials read it: 課長
 * @param holder who holds it; empty while it is vacant
 */
public record Position(AgencyId agency, String id, OfficeId office, String name, Optional<OfficialId> holder) {
    /** Characters that a name may have. */
    public static final int LONGEST_NAME = 60;

    public Position {
        if (!isId(id)) {
            throw new IllegalArgumentException("Not the id of a position: " + id);
        }
    }

    /** Whether a text can be the id of a position: as those of offices. */
    public static boolean isId(String id) {
        return id.matches("[a-z][a-z0-9-]{0,39}");
    }
}
