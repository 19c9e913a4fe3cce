package io.passerelle.webhook.console.page;

import io.passerelle.webhook.console.neighbour.ParkedUnit;

/// @param service whose it is: `webhook`, `sync` or `supplier`
public record ParkedRow(String service, ParkedUnit unit) {

    /// A word for what is to be done, which the pages' texts explain.
    public String advice() {
        return switch (unit.kind()) {
            case "event" -> "event";
            case "handover-sync", "handover-supplier" -> "handover";
            case "upload" -> "upload";
            case "purchase-order" -> "purchase-order";
            case "inbound-file" -> "inbound-file";
            case "held-shipment", "shipment" -> "shipment";
            case "booking" -> "booking";
            default -> "other";
        };
    }
}
