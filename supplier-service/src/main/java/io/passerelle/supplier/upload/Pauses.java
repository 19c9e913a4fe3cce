package io.passerelle.supplier.upload;

import io.passerelle.common.work.Decider;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.circuit.Circuits;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// A person stops and starts the sending to a supplier. Orders are taken in and wait meanwhile.
@ApplicationScoped
public class Pauses {
    private final Suppliers suppliers;
    private final Circuits circuits;
    private final Work work;
    private final UploadWork uploads;

    Pauses(Suppliers suppliers, Circuits circuits, Work work, UploadWork uploads) {
        this.suppliers = suppliers;
        this.circuits = circuits;
        this.work = work;
        this.uploads = uploads;
    }

    /// A file that is on its way arrives; nothing follows it. False if there is no such supplier.
    @Transactional
    public boolean pause(SupplierKey supplier, Decider decider) {
        boolean known = suppliers.find(supplier).isPresent();
        if (known) {
            circuits.pause(supplier, decider);
        }
        return known;
    }

    /// What waits is tried at once, also where only the circuit was open. False if there is no such
    /// supplier.
    @Transactional
    public boolean resume(SupplierKey supplier) {
        boolean known = suppliers.find(supplier).isPresent();
        if (known) {
            circuits.resume(supplier);
            work.schedule(uploads, supplier.value());
        }
        return known;
    }
}
