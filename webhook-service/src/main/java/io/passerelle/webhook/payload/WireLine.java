package io.passerelle.webhook.payload;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order line as Shopify tells it.
///
/// @param current units Shopify still counts to the order; null where the body does not say
/// @param unfulfilled units still to be shipped; null where the body does not say
record WireLine(
        LineId id,
        @Nullable String sku,
        String title,
        String vendor,
        int quantity,
        @Nullable Integer current,
        boolean requiresShipping,
        Money unitPrice,
        List<Money> discounts,
        List<Tax> taxes,
        @Nullable Integer unfulfilled) {

    OrderLine withGivenBack(List<GivenBack> givenBack) {
        return new OrderLine(
                id,
                Sku.parse(sku).orElse(null),
                title,
                vendor,
                quantity,
                givenBack,
                requiresShipping,
                unitPrice,
                discounts,
                taxes,
                unfulfilled);
    }
}
