package io.passerelle.supplier.upload;

import io.passerelle.supplier.circuit.Circuit;
import io.passerelle.supplier.circuit.Circuits;
import io.passerelle.supplier.ftps.RemoteTrouble;
import io.passerelle.supplier.inbound.Inboxes;
import io.passerelle.supplier.inbound.Visits;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Inbox;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;

/// Looks into an inbox, if that is wanted and the supplier's server may be tried.
@Singleton
class WantedVisits {
    private final Suppliers suppliers;
    private final Inboxes inboxes;
    private final Visits visits;
    private final Circuits circuits;
    private final ServerHealth health;

    WantedVisits(
            Suppliers suppliers,
            Inboxes inboxes,
            Visits visits,
            Circuits circuits,
            ServerHealth health) {
        this.suppliers = suppliers;
        this.inboxes = inboxes;
        this.visits = visits;
        this.circuits = circuits;
        this.health = health;
    }

    /// False if no inbox is declared (any more): then nothing is to be looked into.
    boolean want(SupplierKey supplier) {
        boolean declared = hasInbox(supplier);
        if (declared) {
            visits.want(supplier);
        }
        return declared;
    }

    private boolean hasInbox(SupplierKey supplier) {
        return suppliers.find(supplier).map(Supplier::inbox).isPresent();
    }

    boolean areDue(SupplierKey supplier) {
        return hasInbox(supplier)
                && visits.isWanted(supplier)
                && switch (circuits.of(supplier)) {
                    case Circuit.Closed _, Circuit.HalfOpen _ -> true;
                    case Circuit.Open _, Circuit.Paused _ -> false;
                };
    }

    /// A look that fails is repeated when the next one is due, not before.
    void make(Supplier supplier) {
        Inbox inbox = supplier.inbox();
        if (inbox == null || !areDue(supplier.key())) {
            return;
        }
        try {
            inboxes.look(supplier, inbox);
            health.answered(supplier.key());
        } catch (RemoteTrouble trouble) {
            health.report(supplier.key(), trouble);
            Log.warnf("inbox.failed supplier=%s reason=%s", supplier.key(), trouble.reason());
        }
    }
}
