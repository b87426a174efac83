package jp.madoguchi.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which columns of the database hold planted words, and which may. */
final class PlantedColumns {
    /** Where a case's own contents lie, column by column: what is not named here must be free of them. */
    private static final Set<String> OF_THE_CASE = Set.of(
            "application.filed_answers",
            "application.draft_answers",
            "application.withdrawal_reason",
            "attachment.content",
            "attachment.name",
            "correction_item.reason",
            "correction_answer.value_before",
            "correction_answer.value_after",
            "draft_disposition.note",
            "draft_disposition.conditions",
            "draft_disposition.reasons",
            "draft_disposition.standard_applied",
            "draft_disposition.remand_comment",
            "disposition.conditions",
            "disposition.reasons",
            "disposition.standard_applied",
            "evidence.container",
            "evidence.container_t",
            "filing.answers",
            "frozen_container.answers",
            "frozen_container.container",
            "inbox_answer.value",
            "inbox.labels",
            "conflict_of_interest.reason",
            "case_guest.mail_address",
            "case_guest.name",
            "case_guest.reason",
            "case_message.text",
            "case_message_file.content",
            "case_message_file.name",
            "case_note.text",
            "document_revocation.reason",
            "guidance.content",
            "inspection.findings",
            "inspection.place",
            "letter.items",
            "opinion_request.answer",
            "opinion_request.question",
            "remand.remand_comment",
            "saved_filter.query",
            "journal_reason.reason");

    private PlantedColumns() {}

    static boolean mayHold(String column) {
        return OF_THE_CASE.contains(column);
    }

    /** The columns that are looked through. */
    static Stream<String> names(RunningApplication application) {
        return ProductDatabase.of(application).columns().stream().map(ProductDatabase.Column::name);
    }

    /** The places whose words stand in each column, of every table in every schema. */
    static Map<String, Set<String>> of(RunningApplication application, PlantedWords words) {
        Map<String, Set<String>> found = new TreeMap<>();
        List<ProductDatabase.Column> columns = ProductDatabase.of(application).columns();
        for (ProductDatabase.Column column : columns) {
            ProductDatabase.of(application).each(column, bytes -> words.in(bytes)
                    .forEach(place -> found.computeIfAbsent(column.name(), unused -> new TreeSet<>())
                            .add(place)));
        }
        return found;
    }
}
