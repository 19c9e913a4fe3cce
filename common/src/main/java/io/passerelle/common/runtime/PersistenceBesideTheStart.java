package io.passerelle.common.runtime;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

/// Natively the start goes on while Hibernate builds its model of the entities in the thread that
/// Quarkus has for it, and waits for the model where it needs it first, at the latest when all
/// beans are told of the start (docs/adr/0029).
final class PersistenceBesideTheStart {
    private PersistenceBesideTheStart() {}

    @TargetClass(className = "io.quarkus.hibernate.orm.runtime.JPAConfig")
    static final class Config {

        @Alias
        public native EntityManagerFactory getEntityManagerFactory(
                @Nullable String unit, boolean reactive);

        @Substitute
        void startAll() {
            Thread.ofPlatform()
                    .daemon()
                    .name("JPA Startup Thread")
                    .uncaughtExceptionHandler(
                            (thread, failure) -> {}) // whoever waits fails as well
                    .start(() -> getEntityManagerFactory(null, false));
        }
    }
}
