package io.passerelle.supplier.template;

import io.passerelle.common.order.Address;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.document.SupplierOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Made-up orders on which a template is tried when it is read, so that a wrong name in it is found
/// before the first real order.
final class SampleOrders {
    private static final Currency EUR = Currency.getInstance("EUR");

    private SampleOrders() {}

    static Stream<SupplierOrder> all() {
        return Stream.of(full(), bare());
    }

    private static SupplierOrder full() {
        Tax tax = new Tax("VAT", new BigDecimal("0.2"), new Money(500, EUR), true);
        return order(
                "buyer@example.com",
                new Address(
                        "A. Buyer",
                        "A & Co",
                        "1 Street",
                        "2nd floor",
                        "10000",
                        "City",
                        "P",
                        "FR",
                        "+33 1"),
                item(1, "Article", List.of(new Money(1000, EUR)), List.of(tax)),
                item(2, "Another", List.of(new Money(500, EUR)), List.of(tax)));
    }

    private static SupplierOrder bare() {
        return order(
                null,
                new Address("A. Buyer", "", "1 Street", "", "", "City", "", "", ""),
                item(1, "", List.of(), List.of()));
    }

    private static SupplierOrder order(
            @Nullable String email, Address shipTo, SupplierOrder.Item... items) {
        return new SupplierOrder(
                "1001-SAMPLE",
                "sample",
                "Sample",
                new OrderId(1),
                "#1001",
                Instant.EPOCH,
                email,
                shipTo,
                List.of(items));
    }

    private static SupplierOrder.Item item(
            long line, String title, List<Money> discounts, List<Tax> taxes) {
        return new SupplierOrder.Item(
                new LineId(line),
                new Sku("SKU-" + line),
                title,
                1,
                new Money(4000, EUR),
                discounts,
                taxes);
    }
}
