package io.passerelle.supplier.order;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.document.SupplierOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who bought, as orders and purchase orders tell it, and how that is forgotten. Doing it twice
/// changes nothing more.
@ApplicationScoped
public class People {
    private static final int CHUNK = 100;
    private final KnownOrderRepository orders;
    private final PurchaseOrderRepository purchaseOrders;
    private final Forgetting forgetting;
    private final Correspondence correspondence;
    private final OrderJson json;

    People(
            KnownOrderRepository orders,
            PurchaseOrderRepository purchaseOrders,
            Forgetting forgetting,
            Correspondence correspondence,
            OrderJson json) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.forgetting = forgetting;
        this.correspondence = correspondence;
        this.json = json;
    }

    /// What was forgotten.
    ///
    /// @param orders how many are marked for good, known or not
    /// @param purchaseOrders how many held somebody
    /// @param busy orders left as they are, since a file of theirs is being sent or may have
    ///   arrived
    /// @param next where [#forgetNext] goes on, null at the end
    @RegisterForReflection
    public record Forgotten(long orders, long purchaseOrders, long busy, @Nullable OrderId next) {}

    /// What is held about one order.
    ///
    /// @param letters files of suppliers that name its purchase orders
    @RegisterForReflection
    public record Holding(
            PlacedOrder order, List<Document> purchaseOrders, List<Correspondence.Letter> letters) {
        public Holding {
            purchaseOrders = List.copyOf(purchaseOrders);
            letters = List.copyOf(letters);
        }
    }

    /// @param document what was sent, null if nothing is kept of it
    /// @param note what the supplier remarked on it, null if nothing
    @RegisterForReflection
    public record Document(
            String number,
            String state,
            SupplierOrder content,
            @Nullable String document,
            @Nullable String note) {}

    /// Forgets the buyers of these orders, known here or not; each in its own transaction.
    public Forgotten forget(List<OrderId> ids) {
        long marked = 0;
        long emptied = 0;
        for (OrderId id : ids) {
            Optional<Integer> done =
                    QuarkusTransaction.requiringNew().call(() -> forgetting.forget(id));
            marked += done.isPresent() ? 1 : 0;
            emptied += done.orElse(0);
        }
        return new Forgotten(marked, emptied, ids.size() - marked, null);
    }

    /// Forgets the buyers of the next known orders, in the order of their ids.
    ///
    /// @param after an order's id, 0 to begin
    public Forgotten forgetNext(long after) {
        List<OrderId> chunk =
                QuarkusTransaction.requiringNew().call(() -> orders.idsAfter(after, CHUNK));
        Forgotten done = forget(chunk);
        return new Forgotten(
                done.orders,
                done.purchaseOrders,
                done.busy,
                chunk.isEmpty() ? null : chunk.getLast());
    }

    /// Personal data, for the person it is about.
    @Transactional
    public List<Holding> holdings(List<OrderId> ids) {
        return ids.stream().map(orders::of).flatMap(Optional::stream).map(this::holding).toList();
    }

    private Holding holding(KnownOrderEntity order) {
        List<PurchaseOrderEntity> its = purchaseOrders.of(new OrderId(order.id));
        return new Holding(
                json.order(order.state),
                its.stream()
                        .map(p ->
                                new Document(
                                        p.number,
                                        p.state.words(),
                                        json.content(p.content),
                                        p.document,
                                        p.answerNote))
                        .toList(),
                correspondence.about(its.stream().map(p -> p.number).toList()));
    }
}
