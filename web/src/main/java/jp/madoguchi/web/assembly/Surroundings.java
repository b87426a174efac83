package jp.madoguchi.web.assembly;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import jp.madoguchi.workflow.issuance.PublicAddress;

/** What the server and the machine give: database, transactions, threads, time, the address outside. */
@Singleton
public class Surroundings {

    private final Configured configured;

    @Inject
    Surroundings(Configured configured) {
        this.configured = configured;
    }

    @Produces
    @Singleton
    DataSource dataSource() {
        return lookUp("java:app/jdbc/madoguchi", DataSource.class);
    }

    @Produces
    @Singleton
    TransactionManager transactionManager() {
        return lookUp("java:appserver/TransactionManager", TransactionManager.class);
    }

    @Produces
    @Singleton
    ManagedScheduledExecutorService threads() {
        return lookUp("java:comp/DefaultManagedScheduledExecutorService", ManagedScheduledExecutorService.class);
    }

    @Produces
    @Singleton
    ManagedThreadFactory ownThreads() {
        return lookUp("java:comp/DefaultManagedThreadFactory", ManagedThreadFactory.class);
    }

    /** The one clock of the application; its zone is the offices'. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(zone());
    }

    @Produces
    @Singleton
    ZoneId zone() {
        String zone = configured.text("madoguchi.zone").orElse("Asia/Tokyo");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new StartRefusal("madoguchi.zone is no time zone: “" + zone + "”.", unknown);
        }
    }

    @Produces
    @Singleton
    PublicAddress publicAddress() {
        return new PublicAddress(configured.requiredUri("madoguchi.public-url"));
    }

    /** Only the server's own names are looked up, written out above. */
    @SuppressWarnings("BanJNDI")
    private static <T> T lookUp(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException missing) {
            throw new IllegalStateException("The server has no " + name, missing);
        }
    }
}
