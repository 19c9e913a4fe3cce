package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.notice.ShipmentNotice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads from a shipment which units of which lines of the purchase order it means.
///
/// @param items of the purchase order
/// @param shipped units of its lines that earlier shipments have shipped
record Allocation(List<SupplierOrder.Item> items, Map<LineId, Integer> shipped) {

    /// The shipment does not fit its purchase order. The message is for a person.
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(String message) {
            super(message);
        }

        String words() {
            return Objects.requireNonNull(getMessage());
        }
    }

    /// Units by line, at least one of each.
    ///
    /// @throws Misfit if it names what was not ordered, or more of it than was
    Map<LineId, Integer> of(List<ShipmentNotice.Goods> goods) {
        Map<LineId, Integer> units = new LinkedHashMap<>();
        // Those that name their line first: what only names its SKU takes what is left.
        goods.stream().filter(g -> g.line() != null).forEach(g -> byLine(g, units));
        goods.stream().filter(g -> g.line() == null).forEach(g -> bySku(g, units));
        return units;
    }

    private void byLine(ShipmentNotice.Goods goods, Map<LineId, Integer> units) {
        SupplierOrder.Item item =
                items.stream()
                        .filter(i -> i.line().equals(goods.line()))
                        .findFirst()
                        .orElseThrow(() ->
                                new Misfit(
                                        "line " + goods.line() + " is not of this purchase order"));
        if (goods.sku() != null && !goods.sku().equals(item.sku())) {
            throw new Misfit(
                    "line %s is SKU %s in our purchase order, the supplier calls it %s"
                            .formatted(item.line(), item.sku(), goods.sku()));
        }
        if (goods.quantity() > left(item, units)) {
            throw tooMuch("line " + item.line(), goods.quantity(), List.of(item), units);
        }
        units.merge(item.line(), goods.quantity(), Integer::sum);
    }

    private void bySku(ShipmentNotice.Goods goods, Map<LineId, Integer> units) {
        List<SupplierOrder.Item> fitting =
                items.stream().filter(i -> Objects.equals(i.sku(), goods.sku())).toList();
        if (fitting.isEmpty()) {
            throw new Misfit("SKU " + goods.sku() + " is not of this purchase order");
        }
        if (goods.quantity() > fitting.stream().mapToInt(i -> left(i, units)).sum()) {
            throw tooMuch("SKU " + goods.sku(), goods.quantity(), fitting, units);
        }
        int open = goods.quantity();
        for (SupplierOrder.Item item : fitting) {
            int taken = Math.min(open, left(item, units));
            if (taken > 0) {
                units.merge(item.line(), taken, Integer::sum);
                open -= taken;
            }
        }
    }

    private int left(SupplierOrder.Item item, Map<LineId, Integer> units) {
        return Math.max(
                0,
                item.quantity()
                        - shipped.getOrDefault(item.line(), 0)
                        - units.getOrDefault(item.line(), 0));
    }

    private Misfit tooMuch(
            String what, int told, List<SupplierOrder.Item> fitting, Map<LineId, Integer> units) {
        int ordered = fitting.stream().mapToInt(SupplierOrder.Item::quantity).sum();
        int left = fitting.stream().mapToInt(i -> left(i, units)).sum();
        return new Misfit(
                "%s: %d units told as shipped, but of %d ordered only %d were still to come"
                        .formatted(what, told, ordered, left));
    }
}
