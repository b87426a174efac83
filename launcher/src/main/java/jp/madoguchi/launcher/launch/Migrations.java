package jp.madoguchi.launcher.launch;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema to the version of this build, forward only. */
final class Migrations {

    private Migrations() {}

    /**
     * @return how many migrations were applied
     * @throws StartRefused if one fails or the schema was made by something else; nothing of a failed migration stays
     */
    static int apply(Database database) throws StartRefused {
        try {
            MigrateResult result = Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayException refused) {
            throw new StartRefused("The database cannot be migrated: " + reason(refused), refused);
        }
    }

    private static String reason(FlywayException refused) {
        return String.valueOf(refused.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("-+"))
                .limit(3)
                .reduce((first, second) -> first + " " + second)
                .orElse("no reason given");
    }
}
