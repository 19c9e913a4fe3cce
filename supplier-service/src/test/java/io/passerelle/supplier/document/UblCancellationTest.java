package io.passerelle.supplier.document;

import static io.passerelle.supplier.SampleOrder.ADDRESS;
import static io.passerelle.supplier.document.GoldenOrders.item;
import static io.passerelle.supplier.document.GoldenOrders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UblCancellationTest {
    private static final Instant AT = Instant.parse("2026-03-05T10:11:12.345Z");
    private static final UblOrder FORMAT =
            new UblOrder(
                    new TradeParty("Jardin Facile SAS", "0009:12345678200010", "FR"),
                    new TradeParty("Agriest & Cie", "0088:7300010000001", "BE"));

    @Test
    void renders_the_golden_bytes_and_is_valid_by_oasis_schema() throws Exception {
        byte[] bytes =
                FORMAT.cancellation(order(ADDRESS, item(1, "AG-1", "Honey", 2)), AT).orElseThrow();

        UblSchema.checkCancellation(bytes);
        Golden.compare("ubl/cancellation", bytes);
    }

    @Test
    void names_no_buyer_and_needs_none() {
        SupplierOrder order = order(ADDRESS, item(1, "AG-1", "Honey", 2));

        byte[] bytes = FORMAT.cancellation(order, AT).orElseThrow();

        assertThat(FORMAT.cancellation(order.withoutPersonalData(), AT)).hasValue(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain(ADDRESS.name())
                .contains(order.number());
    }

    @Test
    void our_own_format_knows_none() {
        assertThat(new PurchaseOrderXml().cancellation(order(ADDRESS, item(1, "A", "B", 1)), AT))
                .isEmpty();
    }
}
