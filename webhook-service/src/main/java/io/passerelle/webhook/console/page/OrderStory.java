package io.passerelle.webhook.console.page;

import io.passerelle.webhook.console.neighbour.SupplierWords;
import io.passerelle.webhook.console.neighbour.SyncWords;
import io.passerelle.webhook.handover.Delivery;
import io.passerelle.webhook.order.OrderSummary;
import java.util.List;

/// All that is known of one order.
///
/// @param steps what happened, oldest first
/// @param deliveries how far each of the other services is with it
/// @param movements in FileMaker
/// @param purchaseOrders at suppliers
/// @param held its lines that no supplier takes
/// @param shipments that suppliers told
/// @param parked its work that needs a person
/// @param troubles of services that did not answer
public record OrderStory(
        OrderSummary order,
        List<Step> steps,
        List<Delivery> deliveries,
        List<SyncWords.Movement> movements,
        List<SupplierWords.PurchaseOrder> purchaseOrders,
        List<SupplierWords.HeldLine> held,
        List<SupplierWords.Shipment> shipments,
        List<ParkedRow> parked,
        List<Today.Part> troubles) {

    /// Whether all who answered are done with it.
    public boolean isCalm() {
        return deliveries.stream().allMatch(Delivery::complete)
                && movements.stream().allMatch(SyncWords.Movement::isSettled)
                && purchaseOrders.stream().allMatch(OrderStory::isCalm)
                && held.isEmpty()
                && parked.isEmpty();
    }

    private static boolean isCalm(SupplierWords.PurchaseOrder order) {
        return order.sentAt() == null
                ? order.state().equals("cancelled")
                : order.acknowledgeBy() == null || order.acknowledgedAt() != null;
    }
}
