package io.passerelle.webhook.console.neighbour;

import com.fasterxml.jackson.core.type.TypeReference;
import io.passerelle.webhook.handover.Subscriber;
import io.passerelle.webhook.neighbour.Answer;
import io.passerelle.webhook.neighbour.Neighbour;
import io.passerelle.webhook.neighbour.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// sync-service's `/api`. Application-scoped, so that its address is read at the first question.
@ApplicationScoped
public class SyncDesk {
    private final Neighbour service;

    SyncDesk(Neighbours neighbours) {
        this.service = neighbours.open(Subscriber.SYNC);
    }

    public Answer<List<SyncWords.Run>> runs(int atMost) {
        return service.get("/api/runs?limit=" + atMost, new TypeReference<>() {});
    }

    public Answer<SyncWords.RunShown> run(long id) {
        return service.get("/api/runs/" + id, new TypeReference<>() {});
    }

    /// @param mode `DRY_RUN` or `WRITE`
    public Answer<String> begin(String mode) {
        return service.send("POST", "/api/runs", Map.of("mode", mode));
    }

    public Answer<String> confirm(long run) {
        return service.send("POST", "/api/runs/" + run + "/confirmations", Map.of());
    }

    public Answer<String> undo(long run) {
        return service.send("POST", "/api/runs/" + run + "/undo", Map.of());
    }

    public Answer<SyncWords.SkuShown> sku(String sku) {
        return service.get("/api/skus/" + Neighbour.encoded(sku), new TypeReference<>() {});
    }

    /// The newest first.
    public Answer<List<SyncWords.Decided>> history(String sku) {
        return service.get(
                "/api/decisions?limit=200&sku=" + Neighbour.encoded(sku), new TypeReference<>() {});
    }

    public Answer<List<SyncWords.Movement>> movements(long order) {
        return service.get("/api/movements/of-order/" + order, new TypeReference<>() {});
    }

    public Answer<List<SyncWords.Mover>> ordersWith(String sku) {
        return service.get(
                "/api/movements/orders?sku=" + Neighbour.encoded(sku), new TypeReference<>() {});
    }

    public Answer<List<SyncWords.StockFile>> stockFiles() {
        return service.get("/api/supplier-stock", new TypeReference<>() {});
    }

    public Answer<String> confirmStockFile(long id) {
        return service.send("POST", "/api/supplier-stock/" + id + "/confirmations", Map.of());
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
