package jp.madoguchi.workflow.testing;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for the test JVM, migrated as in service. */
public final class Database {
    private static Database shared;

    /** Names a server that runs already, as the kill harness's does; it is migrated too. */
    static final String URL = "madoguchi.test.database";

    private final Optional<EmbeddedPostgres> postgres;
    private final AgroalDataSource pooled;

    private Database() {
        keepTransactionsBelowTarget();
        try {
            boolean given = System.getProperty(URL) != null;
            postgres = given
                    ? Optional.empty()
                    : Optional.of(EmbeddedPostgres.builder()
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start());
            Flyway.configure()
                    .dataSource(url(), "postgres", "postgres")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            pooled = AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(20)
                            .acquisitionTimeout(Duration.ofSeconds(10))
                            .connectionValidator(
                                    AgroalConnectionPoolConfiguration.ConnectionValidator.defaultValidator())
                            .validateOnBorrow(given)
                            .transactionIntegration(new NarayanaTransactionIntegration(
                                    com.arjuna.ats.jta.TransactionManager.transactionManager(),
                                    new com.arjuna.ats.internal.jta.transaction.arjunacore
                                            .TransactionSynchronizationRegistryImple()))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url())
                                    .principal(new NamePrincipal("postgres"))
                                    .credential(new SimplePassword("postgres")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Narayana writes what a crash would leave behind into the working directory otherwise. */
    private static void keepTransactionsBelowTarget() {
        String folder = Path.of("target", "transactions").toAbsolutePath().toString();
        for (String store : new String[] {null, "stateStore", "communicationStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(folder);
        }
    }

    public static synchronized Database shared() {
        if (shared == null) {
            shared = new Database();
        }
        return shared;
    }

    public DataSource pooled() {
        return pooled;
    }

    public String url() {
        return postgres.map(server -> server.getJdbcUrl("postgres", "postgres"))
                .orElseGet(() -> System.getProperty(URL));
    }

    /** A connection beside all transactions. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** One number, read beside all transactions. */
    public long number(String sql, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One text, read beside all transactions. */
    public String text(String sql, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int update(String sql) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
