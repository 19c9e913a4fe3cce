package io.passerelle.supplier.order;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.article.Articles;
import io.passerelle.supplier.matching.Article;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Divides orders among the suppliers: by what is declared, and by what people have assigned.
@ApplicationScoped
public class Splits {
    private final Suppliers suppliers;
    private final SkuAssignmentRepository assignments;
    private final Articles articles;

    Splits(Suppliers suppliers, SkuAssignmentRepository assignments, Articles articles) {
        this.suppliers = suppliers;
        this.assignments = assignments;
        this.articles = articles;
    }

    /// As if nothing of it had been sent yet.
    @Transactional
    public Split of(PlacedOrder order) {
        return of(order, Map.of(), known(order));
    }

    /// The same, with what was seen of the products just now.
    @Transactional
    public Split of(PlacedOrder order, Map<LineId, Article> seen) {
        return of(order, Map.of(), seen);
    }

    /// What is known of the lines' products; nothing unless a rule looks at them.
    Map<LineId, Article> known(PlacedOrder order) {
        return suppliers.rules().needArticles() ? articles.known(lines(order)) : Map.of();
    }

    /// As [#known], without what was seen too long ago.
    Map<LineId, Article> fresh(PlacedOrder order) {
        return suppliers.rules().needArticles() ? articles.fresh(lines(order)) : Map.of();
    }

    private static List<LineId> lines(PlacedOrder order) {
        return order.lines().stream().map(OrderLine::id).toList();
    }

    /// @param bound lines a supplier has been sent already
    /// @param articles what is known of the lines' products
    Split of(PlacedOrder order, Map<LineId, SupplierKey> bound, Map<LineId, Article> articles) {
        Set<Sku> skus =
                order.lines().stream()
                        .map(OrderLine::sku)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return suppliers.rules().split(order, bound, assigned(skus), articles);
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
