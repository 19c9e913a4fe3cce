package io.passerelle.webhook.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.shopify.ListedSubscription;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionPlanTest {
    private static final String HERE = "https://hooks.example.com/webhooks/shopify";
    private static final Wanted WANTED =
            new Wanted(List.of("orders/create", "orders/paid"), URI.create(HERE));
    private static final ListedSubscription PAID = good("2", "orders/paid");

    @Test
    void what_is_missing_is_created() {
        assertThat(plan(PAID).actions())
                .containsExactly(new Action.Create("orders/create"), new Action.Keep(PAID));
    }

    @Test
    void nothing_is_due_when_all_is_as_it_should_be() {
        var plan = plan(good("1", "orders/create"), PAID);

        assertThat(plan.due()).isEmpty();
        assertThat(plan.trouble("orders/create")).isEmpty();
    }

    @Test
    void ours_of_an_older_address_is_repaired() {
        var moved =
                listed("1", "https://old.example.com/hooks", "JSON", "passerelle-orders-create");

        assertThat(plan(moved, PAID).due())
                .containsExactly(
                        new Action.Repair(moved, List.of("goes to https://old.example.com/hooks")));
    }

    @Test
    void ours_without_a_name_at_the_address_for_orders_is_repaired() {
        var old = listed("1", HERE + "/orders", "JSON", "");

        assertThat(plan(old, PAID).due())
                .containsExactly(
                        new Action.Repair(old, List.of("goes to " + HERE + "/orders", "no name")));
    }

    @Test
    void another_format_a_filter_and_chosen_fields_are_repaired() {
        var odd =
                new ListedSubscription(
                        "1",
                        "orders/create",
                        HERE,
                        "XML",
                        "passerelle-orders-create",
                        "total_price:>100",
                        List.of("id"),
                        "2026-10");

        assertThat(plan(odd, PAID).trouble("orders/create"))
                .hasValue("format XML, only events with total_price:>100, only fields id");
    }

    @Test
    void of_two_the_right_one_stays_and_the_other_goes() {
        var moved = listed("1", "https://old.example.com", "JSON", "passerelle-orders-create");
        var right = good("3", "orders/create");

        assertThat(plan(moved, right, PAID).due())
                .containsExactly(new Action.Remove(moved, "a second one of this topic"));
    }

    /// Shopify refuses a second one of a topic and address: the other cannot be moved there first.
    @Test
    void of_two_wrong_ones_the_one_with_the_right_address_is_repaired() {
        var moved = listed("1", "https://old.example.com", "JSON", "passerelle-orders-create");
        var xml = listed("3", HERE, "XML", "passerelle-orders-create");

        assertThat(plan(moved, xml, PAID).due())
                .containsExactly(
                        new Action.Repair(xml, List.of("format XML")),
                        new Action.Remove(moved, "a second one of this topic"));
    }

    @Test
    void ours_that_is_no_longer_wanted_goes() {
        var shop = good("9", "shop/update");

        assertThat(plan(good("1", "orders/create"), PAID, shop).due())
                .containsExactly(new Action.Remove(shop, "no longer wanted"));
    }

    @Test
    void those_of_others_are_left_alone_whatever_their_topic() {
        var same = listed("7", "https://erp.example.com/shopify", "XML", "erp");
        var prefix = listed("8", HERE + "-of-another", "JSON", "");

        var plan = plan(same, prefix, good("1", "orders/create"), PAID);

        assertThat(plan.due()).isEmpty();
        assertThat(plan.actions()).contains(new Action.Leave(same), new Action.Leave(prefix));
    }

    @Test
    void nothing_is_removed_before_all_else_is_there() {
        var second = listed("5", HERE + "/orders", "JSON", "");

        assertThat(plan(PAID, second, good("6", "shop/update"), copy(PAID)).due())
                .extracting(a -> a.getClass().getSimpleName())
                .containsExactly("Repair", "Remove", "Remove");
    }

    private static SubscriptionPlan plan(ListedSubscription... found) {
        return SubscriptionPlan.of(WANTED, List.of(found));
    }

    private static ListedSubscription good(String id, String topic) {
        return new ListedSubscription(
                id, topic, HERE, "JSON", WANTED.name(topic), "", List.of(), "2026-10");
    }

    private static ListedSubscription copy(ListedSubscription of) {
        return good(of.id() + "0", of.topic());
    }

    /// Of the topic orders/create.
    private static ListedSubscription listed(String id, String uri, String format, String name) {
        return new ListedSubscription(
                id, "orders/create", uri, format, name, "", List.of(), "2026-10");
    }
}
