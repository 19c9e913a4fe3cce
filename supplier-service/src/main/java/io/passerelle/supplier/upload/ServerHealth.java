package io.passerelle.supplier.upload;

import io.passerelle.common.runtime.Outside;
import io.passerelle.common.work.Serving;
import io.passerelle.supplier.circuit.Circuit;
import io.passerelle.supplier.circuit.Circuits;
import io.passerelle.supplier.ftps.RemoteTrouble;
import io.passerelle.supplier.ftps.Upload;
import io.passerelle.supplier.matching.SupplierKey;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.context.ManagedExecutor;

/// Tells the circuits and the health what an attempt has shown about a server.
@Singleton
class ServerHealth {
    private final Circuits circuits;
    private final Outside outside;

    ServerHealth(Circuits circuits, Outside outside) {
        this.circuits = circuits;
        this.outside = outside;
    }

    /// A new process has tried nothing yet; a server that failed before it is not well for that.
    /// The start does not wait for it (docs/adr/0029).
    void begin(@Observes Serving start, ManagedExecutor beside) {
        beside.execute(this::remember);
    }

    void remember() {
        circuits.all()
                .forEach((supplier, circuit) -> {
                    switch (circuit) {
                        case Circuit.Open open ->
                                outside.failedBefore(system(supplier), open.trouble());
                        case Circuit.HalfOpen half ->
                                outside.failedBefore(system(supplier), half.trouble());
                        case Circuit.Closed _, Circuit.Paused _ -> {}
                    }
                });
    }

    /// A refusal of one file is not the server's failure.
    void report(SupplierKey supplier, Upload upload) {
        switch (upload) {
            case Upload.Stored _ -> answered(supplier);
            case Upload.Stopped _ -> {}
            case Upload.TryLater(String reason) -> failed(supplier, reason);
            case Upload.Refused(Upload.Scope scope, String reason) -> {
                switch (scope) {
                    case FILE -> answered(supplier);
                    case SERVER -> failed(supplier, reason);
                }
            }
        }
    }

    /// Of a look into an inbox.
    void report(SupplierKey supplier, RemoteTrouble trouble) {
        switch (trouble.kind()) {
            case FILE -> answered(supplier);
            case PASSING, SERVER -> failed(supplier, trouble.reason());
        }
    }

    void answered(SupplierKey supplier) {
        circuits.answered(supplier);
        outside.answered(system(supplier));
    }

    private void failed(SupplierKey supplier, String reason) {
        circuits.failed(supplier, reason);
        outside.failed(system(supplier), reason);
    }

    private static String system(SupplierKey supplier) {
        return "server of " + supplier;
    }
}
