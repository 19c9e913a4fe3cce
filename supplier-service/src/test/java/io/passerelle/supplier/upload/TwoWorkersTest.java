package io.passerelle.supplier.upload;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.work.Outcome;
import io.passerelle.sandbox.supplier.SupplierFile;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// A process that stood still finds that its unit was given to another: both send.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class TwoWorkersTest {
    @Inject UploadWork uploads;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;

    @Test
    void two_workers_at_one_supplier_leave_one_file_for_each_order() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> workers = List.of(worker(over), worker(over));
        List<SampleOrder> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            SampleOrder order = order().lines(line(9_400 + i, "TW-" + i, "twins", 2));
            intake.accept(order.get());
            orders.add(order);
        }
        for (SampleOrder order : orders.subList(3, 6)) {
            var fewer = givenBack(order.get().lines().getFirst(), 1);
            intake.accept(order.later(1).lines(fewer).get());
        }

        await().atMost(Duration.ofSeconds(90))
                .until(() -> orders.stream().allMatch(o -> view(o).sentAt() != null));
        over.set(true);
        for (Thread worker : workers) {
            worker.join();
        }

        for (SampleOrder order : orders) {
            PurchaseOrderView sent = view(order);
            assertThat(sent.state()).isIn("sent", "changed after sending");
            assertThat(sha256(TestSuppliers.server.read("twins", sent.fileName())))
                    .isEqualTo(sent.sha256());
        }
        assertThat(TestSuppliers.server.files("twins"))
                .extracting(SupplierFile::name)
                .filteredOn(name -> !name.startsWith("."))
                .hasSize(6);
    }

    private Thread worker(AtomicBoolean over) {
        return Thread.ofPlatform()
                .start(() -> {
                    while (!over.get()) {
                        attempt();
                    }
                });
    }

    private void attempt() {
        try {
            boolean overtaken = uploads.perform("twins") instanceof Outcome.TryLater;
            Thread.sleep(ThreadLocalRandom.current().nextInt(overtaken ? 1000 : 100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Two transactions met; the work is tried again, as the engine does.
        }
    }

    private PurchaseOrderView view(SampleOrder order) {
        return purchaseOrders.order(order.get().id()).orElseThrow().purchaseOrders().getFirst();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
