package io.passerelle.supplier.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.supplier.Certificates;
import io.passerelle.supplier.document.TradeParty;
import io.passerelle.supplier.document.UblOrder;
import io.passerelle.supplier.ftps.Endpoint;
import io.passerelle.supplier.ftps.TlsSettings;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.SupplierRules;
import io.passerelle.supplier.template.OrderTemplate;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {
    private static final String ROOT = "passerelle.suppliers.agriest.";

    @Test
    void a_short_declaration_has_sensible_defaults() {
        Supplier supplier = read(complete()).getFirst();

        assertThat(supplier.name()).isEqualTo("agriest");
        assertThat(supplier.sending())
                .isEqualTo(new Sending(SendWhen.PAID, false, Duration.ZERO, null));
        assertThat(supplier.endpoint().port()).isEqualTo(21);
        assertThat(supplier.endpoint().tls()).isEqualTo(Endpoint.Tls.EXPLICIT);
    }

    @Test
    void no_supplier_is_called_like_the_own_warehouse() {
        Map<String, String> own = new HashMap<>();
        complete()
                .forEach((name, value) -> own.put(name.replace("agriest", "own-warehouse"), value));

        assertThatThrownBy(() -> read(own))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("other than own-warehouse");
    }

    @Test
    void a_pin_may_be_written_with_colons_and_in_capitals() {
        String pin = "AB:".repeat(31) + "AB";

        assertThat(read(with("delivery.certificate-sha256", pin)).getFirst().endpoint())
                .extracting(endpoint -> ((TlsSettings) endpoint.security()).pin())
                .isEqualTo("ab".repeat(32));
    }

    @Test
    void a_client_certificate_is_opened_before_the_first_order(@TempDir Path folder)
            throws IOException {
        Path store =
                Certificates.forHost(folder, "shop.example").resolve("certificates/supplier.p12");
        Map<String, String> settings = with("delivery.client-certificate", store.toString());

        settings.put(ROOT + "delivery.client-certificate-password", "sandbox");
        assertThat(read(settings).getFirst().endpoint().security())
                .isInstanceOfSatisfying(
                        TlsSettings.class, tls -> assertThat(tls.client()).isNotNull());

        settings.put(ROOT + "delivery.client-certificate-password", "not it");
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("client-certificate-password its password")
                .hasMessageNotContaining("not it");
    }

    @Test
    void hours_are_those_of_the_suppliers_working_days() {
        Sending sending = read(window()).getFirst().sending();

        assertThat(sending.words()).isEqualTo("paid, 08:00-16:30 Europe/Paris");
        assertThat(sending.next(Instant.parse("2026-11-28T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 8 o'clock, a time of day",
        "until, 07:00, from before until",
        "zone, Paris, a time zone",
        "days, someday, 'mon, tue'",
        "closed-on, Christmas, days such as 2026-12-25",
    })
    void hours_that_make_no_sense_are_refused(String key, String value, String expected) {
        Map<String, String> settings = window();
        settings.put(ROOT + "window." + key, value);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(ROOT + "window")
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
    }

    @Test
    void half_a_window_is_none() {
        Map<String, String> settings = window();
        settings.remove(ROOT + "window.until");

        assertThatThrownBy(() -> read(settings))
                .hasMessageContaining(ROOT + "window.until: not set");
        assertThatThrownBy(() -> read(with("window.days", "mon")))
                .hasMessageContaining(ROOT + "window: found days alone");
    }

    private static Map<String, String> window() {
        Map<String, String> settings = with("window.from", "08:00");
        settings.put(ROOT + "window.until", "16:30");
        settings.put(ROOT + "window.zone", "Europe/Paris");
        return settings;
    }

    @Test
    void sftp_needs_to_know_the_servers_key(@TempDir Path folder) throws IOException {
        Map<String, String> settings = with("delivery.protocol", "sftp");
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + "delivery.known-hosts: not set");

        Path empty = Files.writeString(folder.resolve("empty"), "# nobody\n");
        settings.put(ROOT + "delivery.known-hosts", empty.toString());
        assertThatThrownBy(() -> read(settings)).hasMessageContaining("ssh-keyscan");

        Path known =
                Files.writeString(
                        folder.resolve("known"),
                        "ftp.example.com ecdsa-sha2-nistp256"
                                + " AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBAMS2I9dkO1lxOnd"
                                + "XXYxqZ6TAn01lhPj0WS/JDuxEpQS9emMZ/rh9WqYUFHqrGdUg/iijFZ4yW8RWEiAuQMA"
                                + "gxU=\n");
        settings.put(ROOT + "delivery.known-hosts", known.toString());
        Endpoint endpoint = read(settings).getFirst().endpoint();
        assertThat(endpoint.port()).isEqualTo(22);
        assertThat(endpoint.encryption()).isEqualTo("ssh");

        settings.put(ROOT + "delivery.private-key", empty.toString());
        assertThatThrownBy(() -> read(settings))
                .hasMessageContaining(ROOT + "delivery.private-key")
                .hasMessageContaining("private-key-passphrase");
    }

    @Test
    void implicit_tls_has_its_own_usual_port() {
        assertThat(read(with("delivery.tls", "Implicit")).getFirst().endpoint().port())
                .isEqualTo(990);
    }

    @Test
    void suppliers_are_asked_by_priority_and_then_by_key() {
        Map<String, String> three = complete();
        complete().forEach((name, value) -> three.put(name.replace("agriest", "zinnia"), value));
        complete().forEach((name, value) -> three.put(name.replace("agriest", "flora"), value));
        three.put("passerelle.suppliers.zinnia.priority", "1");

        assertThat(read(three))
                .extracting(s -> s.key().value())
                .containsExactly("zinnia", "agriest", "flora");
    }

    @ParameterizedTest
    @CsvSource({
        "format, edifact, passerelle or ubl-2.1 or template",
        "send-when, shipped, created or paid",
        "priority, first, a whole number",
        "approval, maybe, none or required",
        "minimum-age, 31d, from nothing to 30 days",
        "minimum-age, soon, such as 30m",
        "delivery.tls, tls, explicit or implicit or none",
        "match.sku-patterns, AG-(, syntax of RE2",
        "delivery.protocol, scp, ftps or sftp",
        "delivery.port, 99999, 1 to 65535",
        "delivery.host, ftp://x/y, without scheme",
        "delivery.trust-certificate, nowhere.pem, a PEM file",
        "delivery.certificate-sha256, 12:34, 64 hexadecimal digits",
        "delivery.client-certificate, nowhere.p12, a PKCS#12 file",
        "delivery.tls-versions, TLSv1.1, TLSv1.2 or TLSv1.3",
    })
    void a_bad_value_is_named_with_what_is_expected(String key, String value, String expected) {
        assertThatThrownBy(() -> read(with(key, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + key)
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({"delivery.host", "delivery.username", "delivery.password"})
    void a_missing_value_is_named(String key) {
        assertThatThrownBy(() -> read(with(key, "")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + key + ": not set");
    }

    @Test
    void clear_text_is_for_this_machine_only() {
        Map<String, String> local = with("delivery.tls", "none");
        local.put(ROOT + "delivery.host", "localhost");

        assertThat(read(local)).hasSize(1);
        assertThatThrownBy(() -> read(with("delivery.tls", "none")))
                .hasMessageContaining("delivery.tls");
    }

    @Test
    void a_user_name_cannot_smuggle_in_a_second_command() {
        assertThatThrownBy(() -> read(with("delivery.username", "a\r\nDELE x")))
                .isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> read(with("delivery.password", "secret\r\nDELE x")))
                .isInstanceOf(BadSetting.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void ubl_names_the_merchant_and_the_supplier() {
        assertThat(read(ubl()).getFirst().format())
                .isEqualTo(
                        new UblOrder(
                                new TradeParty("Jardin SAS", "0009:123", "FR"),
                                new TradeParty("Agriest", "0088:456", "BE")));
    }

    @ParameterizedTest
    @CsvSource({"buyer.name", "buyer.endpoint", "buyer.country", "seller.name"})
    void ubl_needs_to_know_who_orders_from_whom(String key) {
        Map<String, String> incomplete = ubl();
        incomplete.remove(ROOT + "ubl." + key);

        assertThatThrownBy(() -> read(incomplete))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + "ubl." + key + ": not set");
    }

    @ParameterizedTest
    @CsvSource({"seller.endpoint, 456, a colon", "seller.country, be, two upper-case letters"})
    void a_party_of_another_shape_is_refused(String key, String value, String expected) {
        Map<String, String> bad = ubl();
        bad.put(ROOT + "ubl." + key, value);

        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + "ubl.seller")
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
    }

    @Test
    void a_template_is_tried_before_the_first_order(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("good.xml"), "<o>{order.number}</o>");
        Path bad = Files.writeString(folder.resolve("bad.xml"), "<o>{order.nummer}</o>");
        Path schema = Files.writeString(folder.resolve("bad.xsd"), "<schema>");

        assertThat(read(template(good, "")).getFirst().format()).isInstanceOf(OrderTemplate.class);
        assertThatThrownBy(() -> read(template(bad, "")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + "template.file")
                .hasMessageContaining("nummer")
                .message()
                .hasLineCount(1);
        assertThatThrownBy(() -> read(template(folder.resolve("none.xml"), "")))
                .hasMessageContaining("none.xml")
                .hasMessageContaining("readable");
        assertThatThrownBy(() -> read(template(good, schema.toString())))
                .hasMessageContaining(ROOT + "template.schema");
        assertThatThrownBy(() -> read(with("format", "template")))
                .hasMessageContaining(ROOT + "template.file: not set");
    }

    private static Map<String, String> template(Path file, String schema) {
        Map<String, String> settings = with("format", "template");
        settings.put(ROOT + "template.file", file.toString());
        settings.put(ROOT + "template.schema", schema);
        return settings;
    }

    private static Map<String, String> ubl() {
        Map<String, String> ubl = with("format", "ubl-2.1");
        ubl.put(ROOT + "ubl.buyer.name", "Jardin SAS");
        ubl.put(ROOT + "ubl.buyer.endpoint", "0009:123");
        ubl.put(ROOT + "ubl.buyer.country", "FR");
        ubl.put(ROOT + "ubl.seller.name", "Agriest");
        ubl.put(ROOT + "ubl.seller.endpoint", "0088:456");
        ubl.put(ROOT + "ubl.seller.country", "BE");
        return ubl;
    }

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

    @Test
    void a_rule_must_name_something() {
        Map<String, String> none = complete();
        none.remove(ROOT + "match.vendors");

        assertThatThrownBy(() -> read(none)).hasMessageContaining(ROOT + "match");
    }

    private static Map<String, String> complete() {
        return new HashMap<>(
                Map.of(
                        ROOT + "match.vendors", "Agriest",
                        ROOT + "delivery.host", "ftp.example.com",
                        ROOT + "delivery.username", "shop",
                        ROOT + "delivery.password", "secret"));
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> changed = complete();
        changed.put(ROOT + key, value);
        return changed;
    }

    private static List<Supplier> read(Map<String, String> settings) {
        return Suppliers.read(
                new SmallRyeConfigBuilder()
                        .withMapping(SuppliersConfig.class)
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build()
                        .getConfigMapping(SuppliersConfig.class));
    }
}
