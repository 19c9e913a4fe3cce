package io.passerelle.supplier.upload;

import io.passerelle.common.work.Work;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Dispatch;
import io.passerelle.supplier.order.Errands;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Schedules durable work in the caller's transaction.
@ApplicationScoped
class WorkErrands implements Errands {
    private final Work work;
    private final UploadWork uploads;
    private final ParkedWork parked;

    WorkErrands(Work work, UploadWork uploads, ParkedWork parked) {
        this.work = work;
        this.uploads = uploads;
        this.parked = parked;
    }

    @Override
    public void upload(SupplierKey supplier) {
        work.schedule(uploads, supplier.value());
    }

    @Override
    public void parkedOrNot(String number) {
        work.schedule(parked, number);
    }

    /// A start is a new chance: often it is the repair of what had parked a supplier.
    @Transactional
    void resume(
            @Observes StartupEvent event,
            Dispatch dispatch,
            @ConfigProperty(name = "passerelle.work.enabled", defaultValue = "true")
                    boolean serving) {
        if (serving) {
            dispatch.suppliersWithSomethingDue().forEach(this::upload);
        }
    }
}
