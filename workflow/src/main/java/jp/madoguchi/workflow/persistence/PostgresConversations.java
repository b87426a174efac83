package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.conversation.Conversations;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.conversation.MessageFile;
import jp.madoguchi.workflow.conversation.Side;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import org.jspecify.annotations.Nullable;

/** Conversations in PostgreSQL. */
@Singleton
class PostgresConversations implements Conversations {
    private final Sql sql;

    @Inject
    PostgresConversations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ApplicationId id, AgencyId agency, CaseMessage message, List<byte[]> contents) {
        sql.update(
                """
                insert into case_message
                    (application_id, number, agency_id, side, author_id, author_name, sent_at, text)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(),
                message.number(),
                agency.value(),
                message.side(),
                message.author().orElse(null),
                message.name(),
                message.sentAt(),
                message.text());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (MessageFile file : message.files()) {
            rows.add(new @Nullable Object[] {
                id.value(),
                message.number(),
                file.number(),
                agency.value(),
                file.name(),
                file.contentType(),
                file.sizeBytes(),
                file.sha256(),
                contents.get(file.number() - 1)
            });
        }
        sql.batch(
                """
                insert into case_message_file
                    (application_id, number, file_number, agency_id, name, content_type, size_bytes, sha256, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows);
        countUnread(id);
    }

    /** Keeps in the inbox how many messages wait there for the office. */
    private void countUnread(ApplicationId id) {
        sql.update(
                """
                update inbox set unread = (
                    select count(*) from case_message m
                    left join case_message_read r on r.application_id = m.application_id and r.reader = 'OFFICE'
                    where m.application_id = inbox.application_id and m.side <> 'OFFICE'
                        and m.number > coalesce(r.number, 0))
                where application_id = ?""",
                id.value());
    }

    @Override
    public List<CaseMessage> of(ApplicationId id) {
        record FileOf(int message, MessageFile file) {}
        Map<Integer, List<FileOf>> files = sql
                .list(
                        """
                        select number, file_number, name, content_type, size_bytes, sha256,
                            coalesce(state, 'NOT_SCANNED') as scan
                          from case_message_file left join file_scan using (application_id, sha256) where application_id = ? order by number, file_number""",
                        row -> new FileOf(
                                row.integer("number"),
                                new MessageFile(
                                        row.integer("file_number"),
                                        row.text("name"),
                                        row.text("content_type"),
                                        row.number("size_bytes"),
                                        row.text("sha256"),
                                        ScanState.valueOf(row.text("scan")))),
                        id.value())
                .stream()
                .collect(Collectors.groupingBy(FileOf::message));
        return sql.list(
                "select * from case_message where application_id = ? order by number",
                row -> new CaseMessage(
                        row.integer("number"),
                        Side.valueOf(row.text("side")),
                        row.optionalUuid("author_id"),
                        row.text("author_name"),
                        row.instant("sent_at"),
                        row.text("text"),
                        files.getOrDefault(row.integer("number"), List.of()).stream()
                                .map(FileOf::file)
                                .toList()),
                id.value());
    }

    @Override
    public int count(ApplicationId id) {
        return sql.one(
                        "select count(*) as messages from case_message where application_id = ?",
                        row -> row.integer("messages"),
                        id.value())
                .orElse(0);
    }

    @Override
    public Optional<StoredFile> file(ApplicationId id, int message, int file) {
        return sql.one(
                """
                select name, content_type, content from case_message_file
                 where application_id = ? and number = ? and file_number = ?""",
                row -> new StoredFile(row.text("name"), row.text("content_type"), row.bytes("content")),
                id.value(),
                message,
                file);
    }

    @Override
    public Map<String, Integer> read(ApplicationId id) {
        return sql
                .list(
                        "select reader, number from case_message_read where application_id = ?",
                        row -> Map.entry(row.text("reader"), row.integer("number")),
                        id.value())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void markRead(ApplicationId id, String reader, int number, Instant at) {
        sql.update(
                """
                insert into case_message_read as known (application_id, reader, number, read_at) values (?, ?, ?, ?)
                on conflict (application_id, reader) do update set number = excluded.number, read_at = excluded.read_at
                 where known.number < excluded.number""",
                id.value(),
                reader,
                number,
                at);
        if (reader.equals(Side.OFFICE.name())) {
            countUnread(id);
        }
    }

    @Override
    public List<Unread> unread(AgencyId agency, Set<OfficeId> offices, int most) {
        return sql.list(
                """
                select m.application_id, a.arrival_number, count(*) as messages, min(m.sent_at) as since
                  from case_message m
                  join application a using (application_id)
                  left join case_message_read r on r.application_id = m.application_id and r.reader = 'OFFICE'
                 where a.agency_id = ? and a.office_id = any (?) and m.side <> 'OFFICE'
                   and m.number > coalesce(r.number, 0)
                 group by m.application_id, a.arrival_number
                 order by since limit ?""",
                row -> new Unread(
                        new ApplicationId(row.uuid("application_id")),
                        row.text("arrival_number"),
                        row.integer("messages"),
                        row.instant("since")),
                agency.value(),
                offices.stream().map(OfficeId::value).toArray(String[]::new),
                most);
    }

    @Override
    public void invite(AgencyId agency, Guest guest) {
        sql.update(
                """
                insert into case_guest (case_guest_id, application_id, agency_id, name, mail_address, reason, days,
                    status, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                guest.id(),
                guest.application().value(),
                agency.value(),
                guest.name(),
                guest.mailAddress(),
                guest.reason(),
                guest.days(),
                guest.status(),
                guest.requestedBy().value(),
                guest.requestedAt());
    }

    @Override
    public void update(Guest guest) {
        sql.update(
                """
                update case_guest set status = ?, decided_by = ?, ends_at = ?
                 where case_guest_id = ?""",
                guest.status(),
                guest.decidedBy().map(OfficialId::value).orElse(null),
                guest.endsAt().orElse(null),
                guest.id());
    }

    @Override
    public void link(UUID guest, byte[] sha256) {
        sql.update("update case_guest set token_sha256 = ? where case_guest_id = ?", sha256, guest);
    }

    @Override
    public List<Guest> guests(ApplicationId id) {
        return sql.list(
                "select * from case_guest where application_id = ? order by requested_at",
                PostgresConversations::guest,
                id.value());
    }

    @Override
    public Optional<Guest> guest(UUID guest) {
        return sql.one("select * from case_guest where case_guest_id = ?", PostgresConversations::guest, guest);
    }

    @Override
    public Optional<Guest> guestOfLink(byte[] sha256) {
        return sql.one("select * from case_guest where token_sha256 = ?", PostgresConversations::guest, sha256);
    }

    private static Guest guest(Sql.Row row) throws SQLException {
        return new Guest(
                row.uuid("case_guest_id"),
                new ApplicationId(row.uuid("application_id")),
                row.text("name"),
                row.text("mail_address"),
                row.text("reason"),
                row.integer("days"),
                Guest.Status.valueOf(row.text("status")),
                new OfficialId(row.uuid("requested_by")),
                row.instant("requested_at"),
                row.optionalUuid("decided_by").map(OfficialId::new),
                row.optionalInstant("ends_at"));
    }
}
