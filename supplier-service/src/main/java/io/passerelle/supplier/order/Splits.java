package io.passerelle.supplier.order;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Divides orders among the suppliers: by what is declared, and by what people have assigned.
@ApplicationScoped
public class Splits {
    private final Suppliers suppliers;
    private final SkuAssignmentRepository assignments;

    Splits(Suppliers suppliers, SkuAssignmentRepository assignments) {
        this.suppliers = suppliers;
        this.assignments = assignments;
    }

    /// As if nothing of it had been sent yet.
    @Transactional
    public Split of(PlacedOrder order) {
        return of(order, Map.of());
    }

    /// @param bound lines a supplier has been sent already
    @Transactional
    Split of(PlacedOrder order, Map<LineId, SupplierKey> bound) {
        Set<Sku> skus =
                order.lines().stream()
                        .map(OrderLine::sku)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return suppliers.rules().split(order, bound, assigned(skus));
    }

    /// Whom people have chosen for these SKUs. A supplier that is not declared any more ships
    /// nothing: its lines are held again.
    Map<Sku, Shipper> assigned(Collection<Sku> skus) {
        Map<Sku, Shipper> assigned = new HashMap<>();
        for (SkuAssignmentEntity row : assignments.of(skus)) {
            Shipper shipper = Shipper.parse(row.shipper);
            if (isKnown(shipper)) {
                assigned.put(new Sku(row.sku), shipper);
            }
        }
        return assigned;
    }

    boolean isKnown(Shipper shipper) {
        return switch (shipper) {
            case Shipper.OwnWarehouse _ -> true;
            case Shipper.Partner(SupplierKey key) -> suppliers.find(key).isPresent();
        };
    }
}
