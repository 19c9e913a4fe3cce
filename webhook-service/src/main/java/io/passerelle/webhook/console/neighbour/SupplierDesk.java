package io.passerelle.webhook.console.neighbour;

import com.fasterxml.jackson.core.type.TypeReference;
import io.passerelle.webhook.handover.Subscriber;
import io.passerelle.webhook.neighbour.Answer;
import io.passerelle.webhook.neighbour.Neighbour;
import io.passerelle.webhook.neighbour.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// supplier-service's `/api`. Application-scoped, so that its address is read at the first
/// question.
@ApplicationScoped
public class SupplierDesk {
    private static final String SUPPLIERS = "/api/suppliers/";
    private final Neighbour service;

    SupplierDesk(Neighbours neighbours) {
        this.service = neighbours.open(Subscriber.SUPPLIER);
    }

    public Answer<List<SupplierWords.Supplier>> suppliers() {
        return service.get("/api/suppliers", new TypeReference<>() {});
    }

    public Answer<SupplierWords.Inbox> inbox() {
        return service.get("/api/inbox?state=parked", new TypeReference<>() {});
    }

    public Answer<String> pause(String supplier, String by, String why) {
        return service.send("PUT", way(supplier) + "/pause", Map.of("by", by, "why", why));
    }

    public Answer<String> resume(String supplier) {
        return service.send("DELETE", way(supplier) + "/pause", Map.of());
    }

    private static String way(String supplier) {
        return SUPPLIERS + Neighbour.encoded(supplier);
    }

    public Answer<String> beginTest(String supplier) {
        return service.send("POST", wayOfTest(supplier), Map.of());
    }

    /// The last one, as far as it is.
    public Answer<SupplierWords.Test> test(String supplier) {
        return service.get(wayOfTest(supplier), new TypeReference<>() {});
    }

    private static String wayOfTest(String supplier) {
        return "/api/connection-tests/" + Neighbour.encoded(supplier);
    }

    public Answer<SupplierWords.Held> held() {
        return service.get("/api/held", new TypeReference<>() {});
    }

    /// The line's SKU is remembered for orders to come.
    public Answer<String> assign(String line, String supplier, String by) {
        return service.send(
                "POST", "/api/assignments", Map.of("line", line, "supplier", supplier, "by", by));
    }

    public Answer<SupplierWords.Order> order(long order) {
        return service.get("/api/purchase-orders/" + order, new TypeReference<>() {});
    }

    /// @param state as supplier-service spells it
    public Answer<List<SupplierWords.PurchaseOrder>> purchaseOrders(String state) {
        return service.get(
                "/api/purchase-orders?state=" + Neighbour.encoded(state), new TypeReference<>() {});
    }

    public Answer<String> approve(String number, String by) {
        return service.send("PUT", purchaseOrder(number) + "/approval", Map.of("by", by));
    }

    public Answer<SupplierWords.Proof> proof(String number) {
        return service.get(purchaseOrder(number) + "/proof", new TypeReference<>() {});
    }

    private static String purchaseOrder(String number) {
        return "/api/purchase-orders/" + Neighbour.encoded(number);
    }

    /// Holds personal data.
    public Answer<String> document(String number) {
        return service.text("/api/documents/" + Neighbour.encoded(number));
    }

    /// Those of one order, by Shopify's id.
    public Answer<List<SupplierWords.Shipment>> shipments(String order) {
        return service.get("/api/shipments?order=" + order, new TypeReference<>() {});
    }

    public Answer<List<ParkedUnit>> parked() {
        return service.get("/api/parked", new TypeReference<>() {});
    }

    /// Those of one order, by Shopify's id.
    public Answer<List<ParkedUnit>> parked(String order) {
        return service.get("/api/parked?order=" + order, new TypeReference<>() {});
    }

    /// One, or none.
    public Answer<List<ParkedUnit>> parked(String kind, String key) {
        return service.get(
                "/api/parked?kind=" + Neighbour.encoded(kind) + "&key=" + Neighbour.encoded(key),
                new TypeReference<>() {});
    }

    public Answer<String> replay(String kind, String key) {
        return service.send("POST", "/api/replays", Map.of("kind", kind, "key", key));
    }
}
