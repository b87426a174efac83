package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.app.AppRejected;
import jp.madoguchi.signature.app.AppRejected.Reason;
import jp.madoguchi.signature.app.PendingSignature;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.credential.BegunSignature;
import jp.madoguchi.workflow.credential.BegunSignatures;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Signatures begun in an app, in PostgreSQL; the state itself is not stored. */
@Singleton
class PostgresBegunSignatures implements BegunSignatures {
    private final Sql sql;

    @Inject
    PostgresBegunSignatures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(BegunSignature begun, Instant at) {
        PendingSignature pending = begun.pending();
        sql.update("delete from sign_transaction where expires_at < ?::timestamptz - interval '1 day'", at);
        sql.update(
                """
                insert into sign_transaction (state_sha256, party_id, application_id, correction, frozen_sha256,
                    transaction_id, nonce, code_verifier, algorithm, signed_attributes, idempotency_key, begun_at,
                    expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                sha256(pending.state()),
                begun.party().value(),
                begun.application().value(),
                begun.correction(),
                begun.frozenSha256(),
                pending.transactionId(),
                pending.nonce(),
                pending.codeVerifier(),
                pending.algorithm(),
                pending.signedAttributes(),
                begun.key().value(),
                at,
                pending.expiresAt());
    }

    @Override
    public Optional<BegunSignature> find(byte[] stateSha256, PartyId party) {
        return sql.one(
                "select * from sign_transaction where state_sha256 = ? and party_id = ?",
                PostgresBegunSignatures::begun,
                stateSha256,
                party.value());
    }

    @Override
    public BegunSignature take(byte[] stateSha256, PartyId party, Instant at) throws AppRejected {
        BegunSignature begun = find(stateSha256, party)
                .orElseThrow(() -> new AppRejected(Reason.WRONG_STATE, "nothing begun with this state"));
        if (!at.isBefore(begun.pending().expiresAt())) throw new AppRejected(Reason.TIMED_OUT, "answered too late");
        int taken = sql.update(
                "update sign_transaction set taken_at = ? where state_sha256 = ? and taken_at is null",
                at,
                stateSha256);
        if (taken != 1) throw new AppRejected(Reason.REPLAYED, "answered before");
        return begun;
    }

    @Override
    public Optional<String> lastMethod(PartyId party) {
        return sql.one(
                """
                select e.signature_method from evidence e join application a using (application_id)
                where a.party_id = ? and e.signature_method is not null order by e.checked_at desc limit 1""",
                row -> row.text("signature_method"),
                party.value());
    }

    private static BegunSignature begun(Row row) throws SQLException {
        return new BegunSignature(
                new PartyId(row.uuid("party_id")),
                new ApplicationId(row.uuid("application_id")),
                row.integer("correction"),
                row.text("frozen_sha256"),
                new IdempotencyKey(row.text("idempotency_key")),
                new PendingSignature(
                        "",
                        row.text("nonce"),
                        row.text("code_verifier"),
                        row.text("transaction_id"),
                        SignatureAlgorithm.valueOf(row.text("algorithm")),
                        row.bytes("signed_attributes"),
                        row.instant("expires_at")));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
