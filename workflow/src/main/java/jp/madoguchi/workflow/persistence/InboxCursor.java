package jp.madoguchi.workflow.persistence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.usecase.InboxPage;

/** Where the page of the inbox before ended. */
record InboxCursor(LocalDate dueOn, UUID id) {
    private static final InboxCursor START = new InboxCursor(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static InboxCursor parse(Optional<String> text) {
        if (text.isEmpty() || !text.get().matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}")) {
            return START;
        }
        try {
            return new InboxCursor(
                    LocalDate.parse(text.get().substring(0, 10)),
                    UUID.fromString(text.get().substring(11)));
        } catch (RuntimeException foreign) {
            return START;
        }
    }

    static InboxCursor after(InboxPage.Row row) {
        return new InboxCursor(row.dueOn(), row.id().value());
    }

    @Override
    public String toString() {
        return dueOn + "_" + id;
    }
}
