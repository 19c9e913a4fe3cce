package io.passerelle.supplier.upload;

import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.order.Dispatch;
import io.passerelle.supplier.order.Replan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;

/// Plans orders anew whose lines are held or that wait: the suppliers declared now may take them.
/// The key is an order's id, or [#ALL], which is what a start takes up: a unit for each of them,
/// and what is due.
@Singleton
class ReplanWork implements WorkKind {
    static final String ALL = "all";

    /// Others write between two transactions, too.
    private static final int PER_TRANSACTION = 200;

    private final Replan replan;
    private final Dispatch dispatch;
    private final UploadWork uploads;
    private final Work work;

    ReplanWork(Replan replan, Dispatch dispatch, UploadWork uploads, Work work) {
        this.replan = replan;
        this.dispatch = dispatch;
        this.uploads = uploads;
        this.work = work;
    }

    @Override
    public String name() {
        return "replan";
    }

    @Override
    public About about(String key) {
        return key.equals(ALL) ? About.nothing() : About.order(OrderId.parse(key));
    }

    /// An assignment may come while the order is planned without it.
    @Override
    public boolean remains(String key) {
        return !key.equals(ALL) && replan.remains(OrderId.parse(key));
    }

    @Override
    public Outcome perform(String key) {
        if (key.equals(ALL)) {
            scheduleEach(replan.unsettled());
            // At the end: if it were done again, a parked supplier would be logged in to each time.
            QuarkusTransaction.requiringNew().run(this::uploadWhatIsDue);
            return Outcome.done();
        }
        OrderId order = OrderId.parse(key);
        try (var _ = LogContext.order(order)) {
            replan.again(order);
        }
        return Outcome.done();
    }

    private void uploadWhatIsDue() {
        dispatch.suppliersWithSomethingDue()
                .forEach(supplier -> work.schedule(uploads, supplier.value()));
    }

    private void scheduleEach(List<OrderId> orders) {
        for (int i = 0; i < orders.size(); i += PER_TRANSACTION) {
            List<OrderId> some = orders.subList(i, Math.min(i + PER_TRANSACTION, orders.size()));
            QuarkusTransaction.requiringNew()
                    .run(() -> some.forEach(order -> work.schedule(this, order.toString())));
        }
    }
}
