package io.passerelle.webhook.operator;

import io.passerelle.webhook.audit.Audit;
import io.passerelle.webhook.audit.Statement;
import io.passerelle.webhook.order.AddressSearch;
import io.passerelle.webhook.order.EmailAddress;
import io.passerelle.webhook.order.OrderFilter;
import io.passerelle.webhook.order.OrderSummary;
import io.passerelle.webhook.order.Orders;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Finds orders by what a person typed. That somebody looked for an e-mail address is kept as a
/// record, the address is not: neither there nor in a log (ADR 21).
@ApplicationScoped
public class OrderSearch {
    private final Orders orders;
    private final Audit audit;

    OrderSearch(Orders orders, Audit audit) {
        this.orders = orders;
        this.audit = audit;
    }

    /// @param byAddress what a search by address can find; nothing about this search
    @RegisterForReflection
    public record Found(List<OrderSummary> orders, AddressSearch byAddress) {
        public Found {
            orders = List.copyOf(orders);
        }
    }

    @Transactional
    public Found find(OrderFilter filter, int skip, int atMost, Statement by) {
        List<OrderSummary> found = orders.page(filter, skip, atMost);
        if (EmailAddress.isIn(filter.text())) {
            audit.record(by, "find orders by e-mail address", found.size() + " found");
        }
        return new Found(found, orders.addressSearch());
    }
}
