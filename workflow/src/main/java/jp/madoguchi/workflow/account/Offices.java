package jp.madoguchi.workflow.account;

import java.util.List;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/** The offices of an agency. */
public interface Offices {
    /** Whether the agency has such an office. */
    boolean exists(AgencyId agency, OfficeId office);

    /** All offices, by name. */
    List<Office> of(AgencyId agency);

    /** Its name in Japanese; its id if it has none. */
    String name(AgencyId agency, OfficeId office);

    /**
     * An office (担当課).
     *
     * @param id which
     * @param nameJa its name
     * @param nameEn its name in English; the Japanese one if there is none
     */
    record Office(OfficeId id, String nameJa, String nameEn) {}
}
