package jp.madoguchi.workflow.usecase;

import java.util.Optional;
import jp.madoguchi.workflow.party.OfficeId;

/**
 * What an official wants to see.
 *
 * @param tab which tab
 * @param office one office, or all the official works in
 * @param procedureId one procedure
 * @param arrivalNumber exactly one case
 * @param criteria what else the cases have in common
 */
public record InboxFilter(
        Tab tab,
        Optional<OfficeId> office,
        Optional<String> procedureId,
        Optional<String> arrivalNumber,
        InboxCriteria criteria) {
    /** Without further conditions. */
    public InboxFilter(
            Tab tab, Optional<OfficeId> office, Optional<String> procedureId, Optional<String> arrivalNumber) {
        this(tab, office, procedureId, arrivalNumber, InboxCriteria.NONE);
    }

    /** Tabs of the inbox. */
    public enum Tab {
        /** 未着手: nobody claimed it. */
        UNCLAIMED,
        /** 自分の担当. */
        MINE,
        /** 期限間近: due within seven days. */
        DUE_SOON,
        /** 決裁待ち. */
        APPROVAL,
        /** 処理済. */
        DONE,
        /** 全件. */
        ALL
    }

    /** A whole tab. */
    public static InboxFilter of(Tab tab) {
        return new InboxFilter(tab, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
