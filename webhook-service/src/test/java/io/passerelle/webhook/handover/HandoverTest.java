package io.passerelle.webhook.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class HandoverTest {
    @Inject Settings settings;
    @Inject Handover handover;
    @Inject Work work;

    private Outside outside;

    @BeforeEach
    @AfterEach
    void everybodyBehaves() {
        outside = Outside.of(settings);
    }

    @Test
    void what_was_accepted_is_written_down() {
        ShopOrder order = place();

        await().until(() ->
                complete(order, Subscriber.SYNC) && complete(order, Subscriber.SUPPLIER));
        assertThat(of(order, Subscriber.SYNC).status()).isEqualTo("accepted");
        assertThat(of(order, Subscriber.SYNC).deliveredAt()).isNotNull();
    }

    @Test
    void a_subscriber_that_is_down_gets_the_newest_state_once_it_is_back() {
        outside.supplier().down();
        ShopOrder order = place();
        await().until(() -> complete(order, Subscriber.SYNC));
        outside.shop().cancel(order.id(), true);
        await().until(() -> of(order, Subscriber.SUPPLIER).wanted() > 1);

        outside.supplier().up();

        await().until(() -> complete(order, Subscriber.SUPPLIER));
        var last = outside.supplier().orders(order.id()).getLast();
        assertThat(last.path("cancelledAt").isNull()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500, 503})
    void an_answer_that_passes_is_tried_again(int status) {
        outside.supplier().answer(status, "");
        ShopOrder order = place();
        await().until(() ->
                known(order) && of(order, Subscriber.SUPPLIER).status().contains("HTTP " + status));

        outside.supplier().behave();

        await().until(() -> complete(order, Subscriber.SUPPLIER));
    }

    @Test
    void a_refusal_is_parked_with_what_the_subscriber_says_and_can_be_replayed() {
        outside.supplier().answer(400, "{\"status\":400,\"detail\":\"line 7 has no price\"}");
        ShopOrder order = place();
        String key = Long.toString(order.id());
        await().until(() ->
                work.parked().stream()
                        .anyMatch(p ->
                                p.kind().equals("handover-supplier")
                                        && p.key().equals(key)
                                        && p.reason().equals("HTTP 400: line 7 has no price")));
        outside.supplier().behave();

        assertThat(work.replay("handover-supplier", key)).isTrue();

        await().until(() -> complete(order, Subscriber.SUPPLIER));
        await().until(() -> work.parked().stream().noneMatch(p -> p.key().equals(key)));
    }

    @Test
    void a_change_that_comes_while_the_state_before_is_being_refused_is_sent_all_the_same() {
        outside.shop().faults().holdWebhooks();
        ShopOrder order = place();
        outside.supplier()
                .answerNext(
                        r -> r.body().path("id").asText().equals(Long.toString(order.id())),
                        400,
                        () -> {
                            outside.shop().cancel(order.id(), true);
                            long sent = of(order, Subscriber.SUPPLIER).wanted();
                            outside.shop().releaseWebhooks();
                            outside.shop().awaitQuiet(Duration.ofSeconds(3));
                            await().during(Duration.ofMillis(1500))
                                    .until(() ->
                                            of(order, Subscriber.SUPPLIER).wanted() > sent
                                                    && complete(order, Subscriber.SYNC));
                        });

        Sender.of(created(order)).send();

        await().until(() -> complete(order, Subscriber.SUPPLIER));
        var last = outside.supplier().orders(order.id()).getLast();
        assertThat(last.path("cancelledAt").isNull()).isFalse();
    }

    private static String created(ShopOrder order) {
        return """
        {"id":%d,"name":"#1","created_at":"2026-11-21T10:00:00Z","currency":"EUR",
         "updated_at":"2026-11-01T10:00:00Z","line_items":[]}
        """
                .formatted(order.id());
    }

    @Test
    void a_subscriber_that_hangs_does_not_hold_up_the_other() {
        outside.supplier().answerAfter(Duration.ofSeconds(8));
        List<ShopOrder> placed = new ArrayList<>();

        for (int i = 0; i < 20; i++) {
            placed.add(place());
        }

        await().until(() ->
                placed.stream().allMatch(o -> known(o) && complete(o, Subscriber.SYNC)));
        assertThat(placed).noneMatch(o -> complete(o, Subscriber.SUPPLIER));
    }

    private ShopOrder place() {
        return outside.shop().place(NewOrder.paid(NewLine.of("SKU-5", 1)));
    }

    private boolean known(ShopOrder order) {
        return !handover.of(new OrderId(order.id())).isEmpty();
    }

    private boolean complete(ShopOrder order, Subscriber subscriber) {
        return known(order) && of(order, subscriber).complete();
    }

    private Delivery of(ShopOrder order, Subscriber subscriber) {
        return handover.of(new OrderId(order.id())).stream()
                .filter(d -> d.subscriber().equals(subscriber.word()))
                .findFirst()
                .orElseThrow();
    }
}
