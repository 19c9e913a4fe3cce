package io.passerelle.supplier.operator;

import io.passerelle.common.work.Parked;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.circuit.Circuit;
import io.passerelle.supplier.circuit.Circuits;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.PurchaseOrderState;
import io.passerelle.supplier.order.PurchaseOrders;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How it stands with each supplier, for the console and the command line.
@Singleton
public class SupplierStates {
    private final Suppliers suppliers;
    private final PurchaseOrders purchaseOrders;
    private final Circuits circuits;
    private final Work work;

    SupplierStates(
            Suppliers suppliers, PurchaseOrders purchaseOrders, Circuits circuits, Work work) {
        this.suppliers = suppliers;
        this.purchaseOrders = purchaseOrders;
        this.circuits = circuits;
        this.work = work;
    }

    /// @param server host and port; `""` if the supplier is not declared any more
    /// @param purchaseOrders how many are in which state
    /// @param circuit `closed`, `open`, `half open` or `paused`; `""` as with `server`
    /// @param circuitDetail since when and why, and when it is tried again; `""` while closed
    /// @param parked why nothing is sent until a person has acted; `""` if all is well
    public record SupplierState(
            String key,
            String name,
            String server,
            String tls,
            String sendWhen,
            Map<String, Long> purchaseOrders,
            String circuit,
            String circuitDetail,
            String parked) {}

    /// Declared ones in the order in which they are asked for a line, then those of old.
    public List<SupplierState> all() {
        var counts = new LinkedHashMap<>(purchaseOrders.counts());
        Map<String, String> reasons =
                work.parked().stream()
                        .filter(p -> p.kind().equals("upload"))
                        .collect(Collectors.toMap(Parked::key, Parked::reason, (a, _) -> a));
        Map<SupplierKey, Circuit> circuits = this.circuits.all();
        List<SupplierState> states = new ArrayList<>();
        for (Supplier supplier : suppliers.all()) {
            Map<PurchaseOrderState, Long> own = counts.remove(supplier.key());
            String reason = reasons.getOrDefault(supplier.key().value(), "");
            Circuit circuit = circuits.getOrDefault(supplier.key(), new Circuit.Closed());
            states.add(state(supplier, own == null ? Map.of() : own, circuit, reason));
        }
        counts.forEach((key, own) -> states.add(gone(key, own, reasons)));
        return states;
    }

    private static SupplierState state(
            Supplier supplier,
            Map<PurchaseOrderState, Long> counts,
            Circuit circuit,
            String parked) {
        return new SupplierState(
                supplier.key().value(),
                supplier.name(),
                supplier.endpoint().host() + ":" + supplier.endpoint().port(),
                supplier.endpoint().encryption(),
                supplier.sending().words(),
                words(counts),
                circuit.word(),
                circuit.detail(),
                parked);
    }

    private static SupplierState gone(
            SupplierKey key, Map<PurchaseOrderState, Long> counts, Map<String, String> reasons) {
        return new SupplierState(
                key.value(),
                key.value() + " (no longer declared)",
                "",
                "",
                "",
                words(counts),
                "",
                "",
                reasons.getOrDefault(key.value(), ""));
    }

    private static Map<String, Long> words(Map<PurchaseOrderState, Long> counts) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((state, number) -> words.put(state.words(), number));
        return words;
    }
}
