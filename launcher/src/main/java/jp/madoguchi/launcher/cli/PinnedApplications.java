package jp.madoguchi.launcher.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts and open cases pinned to one version of a procedure, in pages by their key. */
final class PinnedApplications {
    private static final String PINNED =
            """
            from application where procedure_id = ? and procedure_version = ?
            and state in ('DRAFT', 'FROZEN', 'ARRIVED', 'UNDER_REVIEW', 'CORRECTION_REQUESTED', 'DRAFTED')""";

    private final Connection connection;
    private final String procedure;
    private final int version;

    PinnedApplications(Connection connection, String procedure, int version) {
        this.connection = connection;
        this.procedure = procedure;
        this.version = version;
    }

    /**
     * One of them.
     *
     * @param answers what the applicant has filed, or saved so far
     * @param arrivedAt when it arrived; empty for a draft
     */
    record Pinned(UUID id, String state, String answers, Optional<Instant> arrivedAt) {}

    /** The hash of the published folder; empty if the version is not published there. */
    Optional<String> publishedSha256() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select folder_sha256 from procedure_version where procedure_id = ? and version = ?")) {
            select.setString(1, procedure);
            select.setInt(2, version);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    long count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) " + PINNED)) {
            select.setString(1, procedure);
            select.setInt(2, version);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The next ones after an id, at most so many. */
    List<Pinned> after(UUID last, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select application_id, state, coalesce(filed_answers, draft_answers), arrived_at " + PINNED
                        + " and application_id > ? order by application_id limit ?")) {
            select.setString(1, procedure);
            select.setInt(2, version);
            select.setObject(3, last);
            select.setInt(4, limit);
            List<Pinned> page = new ArrayList<>(limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(new Pinned(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            Optional.ofNullable(rows.getTimestamp(4)).map(Timestamp::toInstant)));
                }
            }
            return page;
        }
    }
}
