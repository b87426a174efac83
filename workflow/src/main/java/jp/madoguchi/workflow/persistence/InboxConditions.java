package jp.madoguchi.workflow.persistence;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.usecase.InboxCriteria;
import org.jspecify.annotations.Nullable;

/** What the cases of an inbox page have in common, as conditions on the projection's rows. */
final class InboxConditions {
    private InboxConditions() {}

    /** The conditions, each beginning with {@code and}; what they compare with is added to the parameters. */
    static String of(InboxCriteria wanted, Official official, LocalDate today, List<@Nullable Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (wanted.field().isPresent()) {
            condition
                    .append(" and exists (select 1 from inbox_answer a where a.office_id = inbox.office_id")
                    .append(" and a.path = ? and a.value = ? and a.application_id = inbox.application_id)");
            parameters.add(wanted.field().get());
            parameters.add(wanted.value().orElse(""));
        }
        if (wanted.contains().isPresent()) {
            condition
                    .append(" and (exists (select 1 from inbox_answer a where a.application_id = inbox.application_id")
                    .append(" and position(lower(?) in lower(a.value)) > 0) or exists (select 1 from case_note n")
                    .append(
                            " where n.application_id = inbox.application_id and position(lower(?) in lower(n.text)) > 0))");
            parameters.add(wanted.contains().get());
            parameters.add(wanted.contains().get());
        }
        if (wanted.label().isPresent()) {
            condition.append(" and ? = any(labels)");
            parameters.add(wanted.label().get());
        }
        if (wanted.followUpDue()) {
            condition.append(" and follow_up_on <= ?");
            parameters.add(today);
        }
        if (wanted.channel().isPresent()) {
            condition.append(" and channel = ?");
            parameters.add(wanted.channel().get());
        }
        if (wanted.unread()) {
            condition.append(" and unread > 0");
        }
        if (wanted.ownGroup()) {
            condition
                    .append(" and work_group_id = any(array(select m.work_group_id from work_group_member m")
                    .append(" where m.official_id = ?))");
            parameters.add(official.id().value());
        }
        return condition.toString();
    }
}
