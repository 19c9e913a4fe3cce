package io.passerelle.supplier.document;

import static io.passerelle.supplier.SampleOrder.ADDRESS;
import static io.passerelle.supplier.document.GoldenOrders.eur;
import static io.passerelle.supplier.document.GoldenOrders.item;
import static io.passerelle.supplier.document.GoldenOrders.order;
import static io.passerelle.supplier.document.GoldenOrders.priced;
import static io.passerelle.supplier.document.GoldenOrders.vat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.passerelle.common.order.Address;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.Money;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UblOrderTest {
    private static final UblOrder FORMAT =
            new UblOrder(
                    new TradeParty("Jardin Facile SAS", "0009:12345678200010", "FR"),
                    new TradeParty("Agriest & Cie", "0088:7300010000001", "BE"));

    static Stream<Arguments> golden() {
        return GoldenOrders.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void renders_the_golden_bytes(String name, SupplierOrder order) throws Exception {
        byte[] bytes = FORMAT.render(order);

        Golden.compare("ubl/" + name, bytes);
        assertThat(FORMAT.render(order)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void is_valid_by_oasis_schema_and_by_peppols_rules(String name, SupplierOrder order)
            throws Exception {
        byte[] bytes = FORMAT.render(order);

        UblSchema.check(bytes);
        PeppolRules.of(bytes).check();
    }

    static Stream<Arguments> prices() {
        return IntStream.range(0, 200).mapToObj(seed -> argumentSet("seed " + seed, seed));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void no_price_discount_or_tax_breaks_the_sums(int seed) throws Exception {
        Random random = new Random(seed);
        SupplierOrder.Item[] items =
                IntStream.rangeClosed(1, 1 + random.nextInt(20))
                        .mapToObj(line -> anyItem(line, random))
                        .toArray(SupplierOrder.Item[]::new);

        PeppolRules.of(FORMAT.render(order(ADDRESS, items))).check();
    }

    private static SupplierOrder.Item anyItem(long line, Random random) {
        int quantity = 1 + random.nextInt(2000);
        long unit = random.nextLong(1_000_00);
        long discount = random.nextBoolean() ? random.nextLong(unit * quantity + 1) : 0;
        double rate = random.nextInt(25) / 100.0;
        long paid = unit * quantity - discount;
        Tax tax = vat(String.valueOf(rate), Math.round(paid - paid / (1 + rate)));
        return priced(line, quantity, eur(unit), List.of(eur(discount)), tax);
    }

    @Test
    void taxes_within_the_price_are_taken_out_of_it() throws Exception {
        PeppolRules document =
                PeppolRules.of(
                        FORMAT.render(
                                order(
                                        ADDRESS,
                                        priced(1, 2, eur(1200), List.of(), vat("0.2", 400)))));

        assertThat(document.text("PriceAmount")).isEqualTo("10.00");
        assertThat(document.text("LineExtensionAmount")).isEqualTo("20.00");
        assertThat(document.text("TaxAmount")).isEqualTo("4.00");
        assertThat(document.text("PayableAmount")).isEqualTo("24.00");
        assertThat(document.text("Percent")).isEqualTo("20");
    }

    @Test
    void of_a_currency_with_three_decimals_two_are_told() throws Exception {
        Money dinars = new Money(1_005, Currency.getInstance("KWD"));

        PeppolRules document =
                PeppolRules.of(FORMAT.render(order(ADDRESS, priced(1, 1, dinars, List.of()))));

        document.check();
        assertThat(document.text("PayableAmount")).isEqualTo("1.01");
    }

    @Test
    void an_article_without_a_title_is_called_by_its_sku() throws Exception {
        PeppolRules document =
                PeppolRules.of(FORMAT.render(order(ADDRESS, item(1, "AG-1", " ", 1))));

        Address shipTo = ADDRESS;
        assertThat(PeppolRules.all(document.document().getDocumentElement(), "Name"))
                .extracting(org.w3c.dom.Element::getTextContent)
                .contains("AG-1", shipTo.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "France", "fr"})
    void an_address_needs_its_country(String country) {
        Address address = new Address("A", "", "1", "", "", "X", "", country, "");

        assertThatThrownBy(() -> FORMAT.render(order(address, item(1, "AG-1", "", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("country of two letters");
    }

    @Test
    void what_no_supplier_could_work_with_is_refused() {
        assertThatThrownBy(() -> FORMAT.render(order(null, item(1, "AG-1", "", 1))))
                .hasMessageContaining("no delivery address");
    }
}
