package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.value.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The sentence a merchant reads adds up to what the shop shows.
class SkuDecisionTest {

    @Test
    void the_terms_are_named() {
        assertThat(decision(Outcome.EQUAL, "equal", 22, 1, null).sentence())
                .isEqualTo(
                        "AG-1: FileMaker 27 − pending 3 − buffer 1 = 23 may be shown;"
                                + " at 2026-11-21T10:00:00Z Shopify had 20, since then 2 sold"
                                + " and 5 written; stays 22 (equal)");
    }

    @Test
    void units_that_an_unknown_order_took_are_named() {
        assertThat(decision(Outcome.EQUAL, "equal", 19, 1, null).sentence())
                .contains("and 5 written, 3 gone by an order not known yet or by hand; stays 19");
        assertThat(decision(Outcome.WRITTEN, "set", 19, 1, 24).why())
                .contains(", 3 gone by an order not known yet or by hand");
    }

    @Test
    void units_that_somebody_added_are_named() {
        assertThat(decision(Outcome.WRITTEN, "set", 26, 1, 22).sentence())
                .contains(", 4 added by hand or by what is not known yet; 26 → 22 (set)");
    }

    /// FileMaker 27, 3 pending, 1 kept back by the buffer; Shopify had 20, 2 sold, 5 written: 23.
    private static SkuDecision decision(
            Outcome outcome, String reason, int from, int held, @Nullable Integer to) {
        return new SkuDecision(
                Sku.of("AG-1"),
                null,
                outcome,
                reason,
                null,
                27,
                3,
                1,
                20,
                Instant.parse("2026-11-21T10:00:00Z"),
                2,
                5,
                from,
                held,
                to);
    }
}
