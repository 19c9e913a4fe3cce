package io.passerelle.supplier.upload;

import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Serving;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.inbound.VisitErrand;
import io.passerelle.supplier.inbound.Visits;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Inbox;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// Says when a supplier's inbox is to be looked into; the key is the supplier's. The look itself is
/// a part of [UploadWork], which has the server to itself. Parked when looks fail for good, until
/// it is replayed or the process starts: the sending goes on.
@ApplicationScoped
class InboxWork implements WorkKind {
    private final Suppliers suppliers;
    private final Visits visits;
    private final VisitErrand errand;
    private final UploadConfig config;
    private final Clock clock;

    InboxWork(
            Suppliers suppliers,
            Visits visits,
            VisitErrand errand,
            UploadConfig config,
            Clock clock) {
        this.suppliers = suppliers;
        this.visits = visits;
        this.errand = errand;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public About about(String key) {
        return new About(null, key);
    }

    /// Ends by itself once no inbox is declared.
    @Override
    public Outcome perform(String key) {
        SupplierKey supplier = new SupplierKey(key);
        return suppliers
                .find(supplier)
                .map(Supplier::inbox)
                .map(inbox -> call(supplier, inbox))
                .orElseGet(Outcome::done);
    }

    private Outcome call(SupplierKey supplier, Inbox inbox) {
        Optional<String> grounds = visits.takeGrounds(supplier, config.giveUpAfter());
        if (grounds.isPresent()) {
            return Outcome.park(grounds.get());
        }
        QuarkusTransaction.requiringNew().run(() -> errand.visit(supplier));
        return Outcome.notBefore(clock.instant().plus(inbox.pollInterval()));
    }

    @Transactional
    void begin(@Observes Serving start, Work work) {
        suppliers.all().stream()
                .filter(supplier -> supplier.inbox() != null)
                .forEach(supplier -> work.schedule(this, supplier.key().value()));
    }
}
