package io.passerelle.webhook.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.database.RightOfWay;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class TurnsTest {
    @Inject RightOfWay way;
    private final List<String> committed = new CopyOnWriteArrayList<>();

    @Test
    void transactions_stand_in_line_and_the_first_passes_by() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    waiting(() -> commit("a worker's"));
                    waiting(() -> way.first(() -> commit("the intake's")));
                });

        await().until(() -> committed.size() == 2);
        assertThat(committed).containsExactly("the intake's", "a worker's");
    }

    @Test
    void a_transaction_that_failed_has_ended_its_turn() {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        throw new IllegalStateException("planned");
                    });
        } catch (IllegalStateException planned) {
            // As planned.
        }

        Thread.ofPlatform().start(() -> commit("the next"));

        await().until(() -> committed.equals(List.of("the next")));
    }

    private boolean commit(String whose) {
        QuarkusTransaction.requiringNew().run(() -> committed.add(whose));
        return true;
    }

    private static void waiting(Supplier<?> work) {
        Thread thread = Thread.ofPlatform().start(() -> requireNonNull(work.get()));
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
