package io.passerelle.supplier.partner;

import static io.passerelle.supplier.partner.Declared.ROOT;
import static io.passerelle.supplier.partner.Declared.complete;
import static io.passerelle.supplier.partner.Declared.read;
import static io.passerelle.supplier.partner.Declared.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.SupplierRules;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a supplier's shipments become in the shop, and what of Shopify a declaration needs.
class DeclaredShipmentsTest {

    @Test
    void shipments_are_shown_as_declared() {
        Map<String, String> settings = with("shipments.notify-customer", "true");
        settings.put(ROOT + "shipments.carrier", "DHL Express");
        settings.put(ROOT + "shipments.tracking-url", "https://track.example/{number}?l=de");

        ShipmentTerms terms = read(settings).getFirst().shipments();

        assertThat(terms)
                .isEqualTo(
                        new ShipmentTerms(
                                true, "DHL Express", "https://track.example/{number}?l=de"));
        assertThat(terms.url("1Z 9")).hasValue("https://track.example/1Z+9?l=de");
        assertThat(ShipmentTerms.USUAL.url("1Z9")).isEmpty();
        assertThat(read(complete()).getFirst().shipments()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "notify-customer, maybe",
        "tracking-url, http://track.example/{number}",
        "tracking-url, https://track.example/",
        "tracking-url, https://track .example/{number}"
    })
    void shipments_that_make_no_sense_are_refused(String key, String value) {
        assertThatThrownBy(() -> read(with("shipments." + key, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(ROOT + "shipments." + key + ": found '" + value + "'");
    }

    @Test
    void shopify_is_needed_only_for_what_is_declared() {
        assertThat(use(complete()).isNothing()).isTrue();
        use(complete()).check(shop(Map.of()));

        ShopifyUse shipments = use(with("shipments.notify-customer", "false"));
        assertThat(shipments.scopes()).contains("write_merchant_managed_fulfillment_orders");
        assertThatThrownBy(() -> shipments.check(shop(Map.of())))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("SHOPIFY_SHOP_URL: not set")
                .hasMessageEndingWith("; needed for shipments of agriest");

        ShopifyUse products = use(with("match.tags", "dropship"));
        assertThat(products.scopes()).containsExactly("read_orders", "read_products");
        assertThatThrownBy(() ->
                        products.check(shop(Map.of("SHOPIFY_SHOP_URL", "demo.myshopify.com"))))
                .hasMessageStartingWith("SHOPIFY_ACCESS_TOKEN: not set")
                .hasMessageEndingWith("; needed for rules by product type or tag");
        products.check(
                shop(
                        Map.of(
                                "SHOPIFY_SHOP_URL",
                                "demo.myshopify.com",
                                "SHOPIFY_ACCESS_TOKEN",
                                "shpat_x")));
    }

    private static ShopifyUse use(Map<String, String> settings) {
        List<Supplier> suppliers = read(settings);
        return ShopifyUse.of(
                suppliers,
                new SupplierRules(
                        Map.of(),
                        List.of(
                                new SupplierRules.Rule(
                                        new Shipper.Partner(suppliers.getFirst().key()),
                                        suppliers.getFirst().match()))));
    }

    private static Settings shop(Map<String, String> settings) {
        return new Settings(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
