package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.Drafts;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.application.StoredDraft;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.procedure.ProcedureVersion;

/** Drafts read by one statement on a connection of their own: no transaction, no entity, no lock. */
@Singleton
class PostgresDrafts implements Drafts {
    private static final String DRAFT =
            """
            select a.party_id, a.procedure_id, a.procedure_version, a.state, a.version, a.draft_answers,
                f.attachment_id, f.field_path, f.name, f.content_type, f.size_bytes, f.sha256, f.correction,
                coalesce(s.state, 'NOT_SCANNED')
            from application a
                left join attachment f on f.application_id = a.application_id and f.detached_at is null
                left join file_scan s on s.application_id = f.application_id and s.sha256 = f.sha256
            where a.application_id = ? and a.state in ('DRAFT', 'FROZEN')
            order by f.attached_at, f.attachment_id""";

    private static final int FIRST_OF_FILE = 7;

    private final DataSource dataSource;

    @Inject
    PostgresDrafts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<StoredDraft> read(ApplicationId id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DRAFT)) {
            statement.setObject(1, id.value());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(draft(result)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("A draft cannot be read", broken);
        }
    }

    private static StoredDraft draft(ResultSet result) throws SQLException {
        PartyId party = new PartyId(result.getObject(1, UUID.class));
        ProcedureVersion procedure = new ProcedureVersion(result.getString(2), result.getInt(3));
        ApplicationState state = ApplicationState.valueOf(result.getString(4));
        long version = result.getLong(5);
        Answers answers = answers(result.getString(6));
        List<Attachment> attachments = new ArrayList<>();
        do {
            UUID file = result.getObject(FIRST_OF_FILE, UUID.class);
            if (file != null) attachments.add(attachment(file, result));
        } while (result.next());
        return new StoredDraft(party, procedure, state, version, answers, attachments);
    }

    private static Attachment attachment(UUID id, ResultSet result) throws SQLException {
        return new Attachment(
                new AttachmentId(id),
                result.getString(FIRST_OF_FILE + 1),
                result.getString(FIRST_OF_FILE + 2),
                result.getString(FIRST_OF_FILE + 3),
                result.getLong(FIRST_OF_FILE + 4),
                result.getString(FIRST_OF_FILE + 5),
                result.getInt(FIRST_OF_FILE + 6),
                ScanState.valueOf(result.getString(FIRST_OF_FILE + 7)));
    }

    private static Answers answers(String stored) {
        try {
            return Answers.parse(stored);
        } catch (AnswersRejected broken) {
            throw new IllegalStateException("Stored answers cannot be read", broken);
        }
    }
}
