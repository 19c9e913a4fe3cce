package io.passerelle.supplier.inbound;

import io.passerelle.supplier.matching.SupplierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// Files that need a person.
@ApplicationScoped
class Parking {
    private final InboundFileRepository files;
    private final VisitErrand errand;
    private final Clock clock;

    Parking(InboundFileRepository files, VisitErrand errand, Clock clock) {
        this.files = files;
        this.errand = errand;
        this.clock = clock;
    }

    @Transactional
    public boolean isParked(String id) {
        return find(id).isPresent();
    }

    /// `""` if there is no such file.
    @Transactional
    public String supplier(String id) {
        return files.of(id).map(file -> file.supplier).orElse("");
    }

    /// One that the server did not let us have is asked for once more.
    @Transactional
    public void fetchAgain(String id) {
        find(id).filter(file -> file.sha256 == null && file.archivedAt == null)
                .ifPresent(file -> {
                    file.state = FileState.SEEN;
                    file.reason = "";
                    file.settledAt = null;
                    errand.visit(new SupplierKey(file.supplier));
                });
    }

    @Transactional
    public void dismiss(String id) {
        find(id).ifPresent(file -> {
            file.settle(FileState.DISMISSED, file.reason, clock.instant());
            if (file.archivedAt == null) {
                errand.visit(new SupplierKey(file.supplier));
            }
        });
    }

    private Optional<InboundFileEntity> find(String id) {
        return files.of(id).filter(file -> file.state == FileState.PARKED);
    }
}
