package io.passerelle.common.runtime;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Hibernate builds its model of the entities while Flyway looks at the migrations: it asks for no
/// table before somebody asks for rows. If it fails, so does whoever waits for it; the reason is in
/// the log, as Hibernate tells it once (docs/adr/0029).
@Singleton
class PersistenceAhead implements FlywayConfigurationCustomizer {
    private final Instance<EntityManagerFactory> persistence;

    PersistenceAhead(Instance<EntityManagerFactory> persistence) {
        this.persistence = persistence;
    }

    /// Changes nothing; it is the first that is called with a database at hand.
    @Override
    public void customize(FluentConfiguration flyway) {
        Thread.ofPlatform()
                .daemon()
                .name("persistence-ahead")
                .uncaughtExceptionHandler(
                        (thread, failure) -> Log.warnf("persistence.not-ahead reason=%s", failure))
                .start(() -> persistence.get().isOpen());
    }

    /// Natively Quarkus does not wait here, but when all beans are told of the start.
    @TargetClass(className = "io.quarkus.hibernate.orm.runtime.JPAConfig")
    static final class WaitLater {

        @Substitute
        void startAll() {}
    }
}
