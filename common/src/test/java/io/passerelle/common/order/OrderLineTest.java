package io.passerelle.common.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.runtime.ValueJson;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLineTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private final ObjectMapper json = new ObjectMapper();

    OrderLineTest() {
        new ValueJson().customize(json);
    }

    @Test
    void a_line_stored_before_discounts_and_taxes_were_told_has_none() throws Exception {
        OrderLine line =
                json.readValue(
                        """
                        {"id":"7","sku":"AG-1","title":"Rake","vendor":"Agriest","quantity":2,
                         "givenBack":[],"requiresShipping":true,
                         "unitPrice":{"minor":4990,"currency":"EUR"}}
                        """,
                        OrderLine.class);

        assertThat(line.discounts()).isEmpty();
        assertThat(line.taxes()).isEmpty();
    }

    @Test
    void of_discounts_and_taxes_the_units_still_to_be_delivered_bear_their_share() {
        GivenBack one = new GivenBack("refund:1", 1, true, null);
        Tax vat = new Tax("VAT", new BigDecimal("0.2"), new Money(1000, EUR), true);
        OrderLine line =
                new OrderLine(
                        new LineId(7),
                        null,
                        "Rake",
                        "Agriest",
                        3,
                        List.of(one),
                        true,
                        new Money(4990, EUR),
                        List.of(new Money(500, EUR)),
                        List.of(vat));

        assertThat(line.currentDiscounts()).containsExactly(new Money(333, EUR));
        assertThat(line.currentTaxes())
                .containsExactly(new Tax("VAT", vat.rate(), new Money(667, EUR), true));
    }

    @Test
    void discounts_and_taxes_survive_the_way_between_services() throws Exception {
        OrderLine line =
                new OrderLine(
                        new LineId(7),
                        null,
                        "Rake",
                        "Agriest",
                        2,
                        List.of(),
                        true,
                        new Money(4990, EUR),
                        List.of(new Money(500, EUR)),
                        List.of(
                                new Tax(
                                        "VAT",
                                        new BigDecimal("0.20"),
                                        new Money(1580, EUR),
                                        true)));

        assertThat(json.readValue(json.writeValueAsString(line), OrderLine.class)).isEqualTo(line);
    }
}
