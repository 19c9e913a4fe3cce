package io.passerelle.common.seal;

import io.passerelle.common.work.Serving;
import io.passerelle.common.work.Work;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;

/// Lets no process work with a database whose keys it does not have: neither serving nor a command.
@Singleton
class SealGuard {
    private final List<SealedColumn> columns;
    private final Seal seal;
    private final DataKeys keys;

    SealGuard(@All List<SealedColumn> columns, Seal seal, DataKeys keys) {
        this.columns = columns;
        this.seal = seal;
        this.keys = keys;
    }

    /// Before all work. A service without personal data has nothing to guard.
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (!columns.isEmpty()) {
            QuarkusTransaction.requiringNew().run(keys::check);
        }
    }

    /// What older keys have sealed is sealed anew.
    @Transactional
    void reseal(@Observes Serving start, Work work, ResealWork resealing) {
        if (!columns.isEmpty() && !seal.newest().map(keys::isTheOnly).orElse(true)) {
            work.schedule(resealing, ResealWork.KEY);
        }
    }
}
