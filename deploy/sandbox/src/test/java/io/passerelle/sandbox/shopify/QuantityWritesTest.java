package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuantityWritesTest {

    private final ShopServer server = new ShopServer(ShopOptions.demo());
    private final Variant lamp = server.shop.addVariant(NewVariant.of("LMP-1", "A", 5));
    private final Variant chair = server.shop.addVariant(NewVariant.of("CHR-1", "B", 7));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_matching_write_sets_the_quantity_and_is_logged() throws Exception {
        // when
        var answer = server.set("k1", server.entry(lamp, 5, 3));

        // then
        assertThat(answer.path("userErrors")).isEmpty();
        assertThat(answer.at("/inventoryAdjustmentGroup/changes/0/delta").asInt()).isEqualTo(-2);
        assertThat(answer.at("/inventoryAdjustmentGroup/changes/0/quantityAfterChange").asInt())
                .isEqualTo(3);
        assertThat(server.shop.available("LMP-1")).isEqualTo(3);
        assertThat(server.shop.writes())
                .containsExactly(
                        new QuantityWrite(
                                server.clock.instant(), "LMP-1", 5, 3, "k1", 655_441_491L));
    }

    @Test
    void one_stale_entry_rejects_the_whole_batch() throws Exception {
        // when
        var answer = server.set("k1", server.entry(lamp, 5, 3), server.entry(chair, 6, 4));

        // then
        assertThat(codes(answer)).isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        assertThat(answer.at("/userErrors/0/field").toString())
                .isEqualTo("[\"input\",\"quantities\",\"1\",\"changeFromQuantity\"]");
        assertThat(answer.path("inventoryAdjustmentGroup").isNull()).isTrue();
        assertThat(server.shop.available("LMP-1")).isEqualTo(5);
        assertThat(server.shop.writes()).isEmpty();
    }

    @Test
    void an_explicit_null_skips_the_comparison_but_absence_is_refused() throws Exception {
        // when
        var without = server.set("k1", server.entry(lamp, 2));
        var withNull = server.set("k2", server.entry(lamp, 2).putNull("changeFromQuantity"));

        // then
        assertThat(codes(without)).isEqualTo("COMPARE_QUANTITY_REQUIRED");
        assertThat(withNull.path("userErrors")).isEmpty();
        assertThat(server.shop.available("LMP-1")).isEqualTo(2);
    }

    @Test
    void the_same_key_answers_the_same_and_writes_once() throws Exception {
        // given
        var first = server.set("k1", server.entry(lamp, 5, 3));
        server.shop.setAvailable("LMP-1", 9);

        // when
        var second = server.set("k1", server.entry(lamp, 5, 3));

        // then
        assertThat(second).isEqualTo(first);
        assertThat(server.shop.available("LMP-1")).isEqualTo(9);
        assertThat(server.shop.writes()).hasSize(1);
    }

    @Test
    void the_same_key_with_other_variables_is_refused() throws Exception {
        server.set("k1", server.entry(lamp, 5, 3));

        var answer = server.set("k1", server.entry(lamp, 3, 2));

        assertThat(codes(answer)).isEqualTo("IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
        assertThat(server.shop.available("LMP-1")).isEqualTo(3);
    }

    @Test
    void a_write_without_the_directive_is_an_error() throws Exception {
        var query =
                ShopServer.SET
                        .replace(" @idempotent(key: $idempotencyKey)", "")
                        .replace(", $idempotencyKey: String!", "");

        var answer = server.query(query, ShopServer.setVariables("k1", server.entry(lamp, 5, 3)));

        assertThat(answer.at("/errors/0/message").asText()).contains("@idempotent");
        assertThat(answer.at("/data/inventorySetQuantities").isNull()).isTrue();
        assertThat(server.shop.available("LMP-1")).isEqualTo(5);
    }

    @Test
    void more_than_250_entries_are_an_error() throws Exception {
        var entries =
                IntStream.rangeClosed(0, 250)
                        .mapToObj(i -> server.entry(lamp, 5, i))
                        .toArray(ObjectNode[]::new);

        var answer = server.query(ShopServer.SET, ShopServer.setVariables("k1", entries));

        assertThat(answer.at("/errors/0/extensions/code").asText())
                .isEqualTo("MAX_INPUT_SIZE_EXCEEDED");
    }

    @Test
    void entries_that_cannot_be_written_are_named() throws Exception {
        // given
        var untracked =
                server.shop.addVariant(
                        new NewVariant("FREE", "Free", "A", "", BigDecimal.ONE, 0, false));
        server.shop.faults().refuseWritesOf("CHR-1");

        // when
        var answer =
                server.set(
                        "k1",
                        server.entry(lamp, 5, 3),
                        server.entry(lamp, 5, 3),
                        server.entry(untracked, 0, 3),
                        server.entry(chair, 7, 3),
                        server.entry(lamp, 5, 3)
                                .put("inventoryItemId", "gid://shopify/InventoryItem/1"),
                        server.entry(lamp, 5, 3).put("locationId", "gid://shopify/Location/1"));

        // then
        assertThat(answer.path("userErrors").findValuesAsText("code"))
                .containsExactly(
                        "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR",
                        "INVALID_INVENTORY_ITEM",
                        "NON_MUTABLE_INVENTORY_ITEM",
                        "INVALID_INVENTORY_ITEM",
                        "INVALID_LOCATION");
        assertThat(server.shop.available("LMP-1")).isEqualTo(5);
    }

    @Test
    void an_answer_lost_after_the_effect_is_found_again_by_its_key() throws Exception {
        // given
        server.shop.faults().failNextCallsOf("InventorySetQuantities", Faults.Call.ANSWER_LOST, 1);

        // when
        assertThat(catchThrowable(() -> server.set("k1", server.entry(lamp, 5, 3))))
                .isInstanceOf(IOException.class);
        var again = server.set("k1", server.entry(lamp, 5, 3));

        // then
        assertThat(again.path("userErrors")).isEmpty();
        assertThat(server.shop.available("LMP-1")).isEqualTo(3);
        assertThat(server.shop.writes()).hasSize(1);
    }

    private static String codes(JsonNode answer) {
        return String.join(",", answer.path("userErrors").findValuesAsText("code"));
    }
}
