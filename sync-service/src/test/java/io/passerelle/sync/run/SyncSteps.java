package io.passerelle.sync.run;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.inbox.KnownOrders;
import io.passerelle.sync.lease.Busy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/// What the tests of syncing do again and again.
@Singleton
public class SyncSteps {
    @Inject TestWorld world;
    @Inject SyncRun run;
    @Inject Reconciled reconciled;
    @Inject KnownOrders orders;
    @Inject EntityManager entities;

    /// The service's own scheduled run may be under way just then.
    RunReport sync() {
        return await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(Busy.class)
                .until(() -> run.everything(Mode.WRITE, Progress.SILENT), _ -> true);
    }

    /// An anchor for everything seen so far.
    public String known(String sku) {
        settle();
        return sku;
    }

    public void settle() {
        world.pass(Snapshot.CLOCKS_APART);
        sync();
        reconcile();
        sync();
    }

    public void reconcile() {
        world.pass(Duration.ofSeconds(10));
        reconciled.advance(world.now());
    }

    public void handOver(ShopOrder placed, String sku, GivenBack... back) {
        Instant created = placed.head().createdAt();
        orders.accept(
                order(
                        placed.id(),
                        created,
                        placed.updatedAt(),
                        line(placed.line(sku).id(), sku, placed.line(sku).quantity(), back)));
    }

    long decisionsOf(String sku) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        entities.createQuery(
                                        "select count(*) from DecisionEntity where sku = ?1",
                                        Long.class)
                                .setParameter(1, Sku.of(sku))
                                .getSingleResult());
    }

    static boolean decision(RunReport report, String sku, Outcome outcome) {
        return report.count(outcome) == 1
                && report.notable().stream().noneMatch(d -> d.sku().value().equals(sku));
    }

    static SkuDecision decision(RunReport report, String sku) {
        return report.notable().stream()
                .filter(d -> d.sku().value().equals(sku))
                .findFirst()
                .orElseThrow();
    }
}
