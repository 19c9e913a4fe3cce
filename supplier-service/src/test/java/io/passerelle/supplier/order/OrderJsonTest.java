package io.passerelle.supplier.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.ValueJson;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.document.SupplierOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderJsonTest {
    private static final String WITHOUT = "\"discounts\":[],\"taxes\":[]";
    private final OrderJson json;

    OrderJsonTest() {
        JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new ValueJson().customize(mapper);
        json = new OrderJson(mapper);
    }

    @Test
    void an_order_stored_before_discounts_and_taxes_were_told_has_none() {
        PlacedOrder order = SampleOrder.order().get();
        String old = json.write(order).replace("," + WITHOUT, "");

        assertThat(old).doesNotContain("taxes");
        assertThat(json.order(old)).isEqualTo(order);
    }

    @Test
    void so_does_the_content_of_a_purchase_order() {
        String old =
                """
                {"number":"1-A","supplierKey":"a","supplierName":"A","orderId":"1","orderName":"#1",
                 "orderedAt":"2026-03-04T09:30:00Z","email":null,"shipTo":null,"items":[
                  {"line":"1","sku":"AG-1","title":"","quantity":1,
                   "unitPrice":{"minor":1,"currency":"EUR"}}]}
                """;

        SupplierOrder content = json.content(old);

        assertThat(content.items().getFirst().discounts()).isEmpty();
        assertThat(content.items().getFirst().taxes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'discounts':[{'minor':1}] | discounts[].currency",
                "'taxes':[{'rate':0.2,'amount':{'minor':1,'currency':'EUR'}}] | taxes[].title",
                "'taxes':[{'title':'VAT','rate':0.2}] | taxes[].amount",
                "'taxes':[{'title':'VAT','rate':0.2,'amount':{'minor':1}}] | amount.currency",
                "'taxes':[{'title':'VAT'}] | taxes"
            },
            quoteCharacter = '"')
    void a_discount_or_tax_with_a_part_missing_breaks_the_contract(String part, String named) {
        String order =
                json.write(SampleOrder.order().get())
                        .replace(WITHOUT, part.strip().replace('\'', '"'));

        assertThatThrownBy(() -> json.read(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no order by contract")
                .hasMessageContaining(named);
    }
}
