package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import jp.madoguchi.workflow.credential.LoginChallenges;

/** Unused login nonces in PostgreSQL; deleting a row is what takes it. */
@Singleton
class PostgresLoginChallenges implements LoginChallenges {
    private final Sql sql;

    @Inject
    PostgresLoginChallenges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(byte[] nonceSha256, Instant expiresAt) {
        sql.update("insert into login_challenge (nonce_sha256, expires_at) values (?, ?)", nonceSha256, expiresAt);
    }

    @Override
    public boolean take(byte[] nonceSha256, Instant at) {
        return sql.update("delete from login_challenge where nonce_sha256 = ? and expires_at > ?", nonceSha256, at)
                == 1;
    }

    @Override
    public void forgetEnded(Instant at) {
        sql.update("delete from login_challenge where expires_at <= ?", at);
    }
}
