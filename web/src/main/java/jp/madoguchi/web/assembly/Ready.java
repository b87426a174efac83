package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.madoguchi.workflow.usecase.FindProcedures;
import jp.madoguchi.workflow.usecase.preservation.WatchPreservation;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The one readiness check of the application; the launcher and a load balancer wait for it. Ready
 * means: the database answers, the process engine runs, procedures are published, and the first
 * signature will not wait for classes to load. Renewals that are overdue are told, but stop nobody from filing. Everything is looked up at the first call, since the
 * server makes this bean before the data source exists.
 */
@Readiness
@Singleton
public class Ready implements HealthCheck {

    /** The name under which the check appears in {@code /health/ready}. */
    static final String NAME = "madoguchi";

    private final Instance<DataSource> database;
    private final Instance<FindProcedures> procedures;
    private final Instance<Beginning> beginning;
    private final Instance<WatchPreservation> preservation;

    @Inject
    Ready(
            Instance<DataSource> database,
            Instance<FindProcedures> procedures,
            Instance<Beginning> beginning,
            Instance<WatchPreservation> preservation) {
        this.database = database;
        this.procedures = procedures;
        this.beginning = beginning;
        this.preservation = preservation;
    }

    @Override
    public HealthCheckResponse call() {
        boolean begun = beginning.get().isDone();
        boolean warm = beginning.get().isWarm();
        boolean answers = databaseAnswers();
        int published = answers && begun ? procedures.get().all().size() : 0;
        boolean overdue = answers && begun && preservation.get().overdue().any();
        return HealthCheckResponse.named(NAME)
                .status(answers && begun && warm)
                .withData("database", answers)
                .withData("engine", begun)
                .withData("signature", warm)
                .withData("procedures", published)
                .withData("preservation", overdue ? "overdue" : "on time")
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.get().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException down) {
            return false;
        }
    }
}
