package jp.madoguchi.workflow.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import javax.sql.DataSource;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.review.Draft;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.hibernate.type.format.jaxb.JaxbXmlFormatMapper;

/**
 * Hibernate over the JTA data source, built from an explicit list of mapped classes. The session belongs to the running
 * transaction; outside one there is none.
 */
@Singleton
public class Aggregates {
    private final SessionFactory sessions;

    @Inject
    Aggregates(DataSource dataSource, TransactionManager transactions) {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_JTA_DATASOURCE, dataSource)
                .applySetting(AvailableSettings.JTA_PLATFORM, new GivenJtaPlatform(transactions))
                .applySetting(AvailableSettings.TRANSACTION_COORDINATOR_STRATEGY, "jta")
                .applySetting(AvailableSettings.CURRENT_SESSION_CONTEXT_CLASS, HeldSessionContext.class.getName())
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "none")
                .applySetting(AvailableSettings.JAKARTA_VALIDATION_MODE, "none")
                .applySetting(AvailableSettings.DIALECT, "org.hibernate.dialect.PostgreSQLDialect")
                // Named, because looking for them Hibernate meets the server's Jackson, of another class loader.
                .applySetting(AvailableSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(new ObjectMapper()))
                .applySetting(AvailableSettings.XML_FORMAT_MAPPER, new JaxbXmlFormatMapper())
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .build();
        this.sessions = new MetadataSources(registry)
                .addAnnotatedClass(Application.class)
                .addAnnotatedClass(Draft.class)
                .buildMetadata()
                .buildSessionFactory();
    }

    /** The session of the running transaction. */
    Session session() {
        return sessions.getCurrentSession();
    }

    /** Whether the session has read an aggregate already. */
    boolean holds(Class<?> type, Object id) {
        var session = (SessionImplementor) session();
        return session.getPersistenceContextInternal()
                .containsEntity(session.generateEntityKey(
                        id, session.getFactory().getMappingMetamodel().getEntityDescriptor(type)));
    }

    @PreDestroy
    void close() {
        sessions.close();
    }
}
