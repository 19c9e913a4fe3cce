package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.database.RightOfWay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Another has the turn, and keeps it until the test is over.
@QuarkusTest
@Timeout(60)
class JoiningDataSourceTest {
    @Inject DataSource database;
    private final RightOfWay way = new RightOfWay(Duration.ofMinutes(5));
    private final CountDownLatch over = new CountDownLatch(1);
    private CompletableFuture<Void> other;

    @BeforeEach
    void takeTheTurn() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        other =
                CompletableFuture.runAsync(() -> {
                    try (var _ = way.turn()) {
                        taken.countDown();
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        taken.await();
    }

    @AfterEach
    void giveItBack() {
        over.countDown();
        other.join();
    }

    @Test
    void within_a_transaction_it_waits_for_no_turn() throws Exception {
        QuarkusTransaction.begin();
        try (Connection connection = joining().getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void outside_one_it_waits_for_its_turn_and_gives_it_back() throws Exception {
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> {
                    try (Connection connection = joining().getConnection()) {
                        assertThat(connection.isClosed()).isFalse();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        assertThat(waiting).isNotDone();

        over.countDown();
        waiting.join();
        other.join();
        CompletableFuture.runAsync(() -> way.turn().close()).join();
    }

    private JoiningDataSource joining() {
        return new JoiningDataSource(database, way);
    }
}
