package io.passerelle.common.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Shopify's standard bucket: 2000 points, 100 come back per second.
class CostBudgetTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final ShopifyDocument ORDER = new ShopifyDocument("order", "", false);
    private static final ShopifyDocument WRITES =
            new ShopifyDocument("writes", "", false).inTheBackground();
    private final CostBudget budget = new CostBudget();

    @Test
    void a_call_waits_for_the_points_it_is_known_to_need() {
        answered(ORDER, 300, 100);

        assertThat(budget.reserve(ORDER, NOW).pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(budget.reserve(ORDER, NOW.plusSeconds(5)).pause())
                .as("300 for it, 300 for the one before, less 600 by then")
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void calls_under_way_are_not_forgotten_when_another_is_answered() {
        answered(ORDER, 300, 700);
        budget.reserve(ORDER, NOW);
        var first = budget.reserve(ORDER, NOW);

        // Shopify answers the second before it has seen the first.
        budget.learn(ORDER, first, cost(300, 400), NOW);
        budget.end(first);

        assertThat(budget.reserve(ORDER, NOW).pause()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_call_without_an_answer_gives_its_place_back() {
        answered(ORDER, 300, 700);
        budget.end(budget.reserve(ORDER, NOW));

        answered(ORDER, 300, 700);

        assertThat(budget.reserve(ORDER, NOW).pause()).isEqualTo(Duration.ZERO);
    }

    @Test
    void long_work_leaves_a_quarter_of_the_bucket_to_what_cannot_wait() {
        answered(WRITES, 10, 505);

        assertThat(budget.reserve(WRITES, NOW).pause()).isEqualTo(Duration.ofMillis(50));
        assertThat(budget.reserve(ORDER, NOW).pause()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_call_dearer_than_what_may_be_taken_waits_for_the_full_bucket() {
        answered(WRITES, 1900, 1000);

        assertThat(budget.reserve(WRITES, NOW).pause()).isEqualTo(Duration.ofSeconds(10));
    }

    private void answered(ShopifyDocument document, int requested, int available) {
        var call = budget.reserve(document, NOW);
        budget.learn(document, call, cost(requested, available), NOW);
        budget.end(call);
    }

    private static JsonNode cost(int requested, int available) {
        var cost = new ObjectMapper().createObjectNode().put("requestedQueryCost", requested);
        cost.putObject("throttleStatus")
                .put("currentlyAvailable", available)
                .put("maximumAvailable", 2000)
                .put("restoreRate", 100);
        return cost;
    }
}
