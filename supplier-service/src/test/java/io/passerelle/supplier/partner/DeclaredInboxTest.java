package io.passerelle.supplier.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.supplier.notice.CsvDespatch;
import io.passerelle.supplier.notice.CsvStock;
import io.passerelle.supplier.notice.PasserelleAnswer;
import io.passerelle.supplier.notice.UblDespatch;
import io.passerelle.supplier.notice.XmlStock;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredInboxTest {
    private static final String ROOT = "passerelle.suppliers.agriest.";

    @Test
    void a_supplier_that_declares_no_file_leaves_nothing_for_us() {
        assertThat(read(Map.of()).inbox()).isNull();
    }

    @Test
    void a_short_declaration_has_sensible_defaults() {
        Inbox inbox = inbox(Map.of("acknowledgements.files", "ACK*.xml"));

        assertThat(inbox)
                .isEqualTo(
                        new Inbox(
                                "",
                                Duration.ofMinutes(5),
                                "archive",
                                "",
                                "",
                                null,
                                inbox.expected()));
        assertThat(inbox.kind("ack-1.XML"))
                .hasValueSatisfying(kind -> {
                    assertThat(kind.word()).isEqualTo("acknowledgement");
                    assertThat(((Expected.Acknowledgements) kind).reader())
                            .isInstanceOf(PasserelleAnswer.class);
                });
        assertThat(inbox.kind("other.xml")).isEmpty();
    }

    @Test
    void everything_may_be_declared() {
        Inbox inbox =
                inbox(
                        Map.ofEntries(
                                Map.entry("directory", "out"),
                                Map.entry("poll-interval", "1m"),
                                Map.entry("archive", "done"),
                                Map.entry("broken", "bad"),
                                Map.entry("complete", "done-file"),
                                Map.entry("done-suffix", ".ok"),
                                Map.entry("acknowledge-within", "1d"),
                                Map.entry("shipments.files", "D?.csv,*.desadv"),
                                Map.entry("shipments.format", "csv"),
                                Map.entry("shipments.columns.order", "Bestellung"),
                                Map.entry("shipments.columns.sku", "Artikel"),
                                Map.entry("shipments.columns.quantity", "Menge"),
                                Map.entry("stock.files", "stock*.xml"),
                                Map.entry("stock.format", "xml"),
                                Map.entry("stock.item", "/Stock/Item"),
                                Map.entry("stock.sku", "SKU"),
                                Map.entry("stock.quantity", "@units"),
                                Map.entry("stock.bad-percent", "0"),
                                Map.entry("acknowledgements.files", "ACK*")));

        assertThat(inbox.directory()).isEqualTo("out");
        assertThat(inbox.archive()).isEqualTo("done");
        assertThat(inbox.broken()).isEqualTo("bad");
        assertThat(inbox.doneSuffix()).isEqualTo(".ok");
        assertThat(inbox.acknowledgeWithin()).isEqualTo(Duration.ofDays(1));
        assertThat(inbox.kind("D1.csv"))
                .hasValueSatisfying(kind ->
                        assertThat(((Expected.Shipments) kind).reader())
                                .isInstanceOf(CsvDespatch.class));
        assertThat(inbox.kind("D12.csv")).isEmpty();
        assertThat(inbox.kind("stock-1.xml"))
                .hasValueSatisfying(kind ->
                        assertThat(((Expected.Stock) kind).reader())
                                .isEqualTo(new XmlStock("/Stock/Item", "SKU", "@units", 0)));
    }

    @Test
    void other_formats_are_read_too() {
        Inbox inbox =
                inbox(
                        Map.of(
                                "shipments.files", "*.xml",
                                "shipments.format", "ubl-2.1",
                                "stock.files", "*.csv",
                                "stock.sku", "sku",
                                "stock.quantity", "units"));

        assertThat(inbox.kind("a.xml"))
                .hasValueSatisfying(kind ->
                        assertThat(((Expected.Shipments) kind).reader())
                                .isInstanceOf(UblDespatch.class));
        assertThat(inbox.kind("a.csv"))
                .hasValueSatisfying(kind ->
                        assertThat(((Expected.Stock) kind).reader())
                                .isEqualTo(new CsvStock("sku", "units")));
    }

    @Test
    void a_point_in_a_pattern_is_a_point() {
        Inbox inbox = inbox(Map.of("acknowledgements.files", "a.xml"));

        assertThat(inbox.kind("aXxml")).isEmpty();
        assertThat(inbox.kind("a.xml.part")).isEmpty();
        assertThat(inbox.kind("a.xml")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "directory, out, no kind of file",
        "acknowledgements.files, in/*.xml, without a folder",
        "acknowledgements.format, csv, passerelle or ubl-2.1",
        "poll-interval, 1s, a time from 10s to 24h",
        "poll-interval, often, a time from 10s to 24h",
        "archive, ../x, without a path",
        "broken, archive, another folder than archive",
        "complete, sometimes, stable or done-file",
        "acknowledge-within, 90d, a time from 1m to 1440h",
        "stock.bad-percent, 51, a whole number from 0 to 50",
        "stock.quantity, '', the name of a column",
        "stock.format, xml, /Stock/Item",
        "shipments.columns.order, '', the name of a column",
        "shipments.columns.sku, '', neither sku nor line"
    })
    void a_wrong_value_is_refused_in_one_line(String key, String value, String expected) {
        Map<String, String> settings = new HashMap<>();
        if (!key.equals("directory")) {
            settings.put("acknowledgements.files", "ACK*");
            settings.put("stock.files", "*.csv");
            settings.put("stock.sku", "sku");
            settings.put("stock.quantity", "units");
            settings.put("shipments.files", "*.dsv");
            settings.put("shipments.format", "csv");
            settings.put("shipments.columns.order", "order");
            settings.put("shipments.columns.sku", "sku");
            settings.put("shipments.columns.quantity", "units");
        }
        settings.put(key, value);

        assertThatThrownBy(() -> inbox(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(ROOT + "inbox")
                .hasMessageContaining(expected)
                .hasMessageNotContaining("\n");
    }

    @Test
    void answers_that_never_come_cannot_be_late() {
        assertThatThrownBy(
                        () -> inbox(Map.of("shipments.files", "*.xml", "acknowledge-within", "1d")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("inbox.acknowledgements.files");
    }

    private static Inbox inbox(Map<String, String> settings) {
        Inbox inbox = read(settings).inbox();
        assertThat(inbox).isNotNull();
        return inbox;
    }

    private static Supplier read(Map<String, String> inbox) {
        Map<String, String> all = new HashMap<>();
        all.put(ROOT + "match.vendors", "Agriest");
        all.put(ROOT + "delivery.host", "ftp.example.com");
        all.put(ROOT + "delivery.username", "shop");
        all.put(ROOT + "delivery.password", "secret");
        inbox.forEach((key, value) -> all.put(ROOT + "inbox." + key, value));
        List<Supplier> suppliers =
                Suppliers.read(
                        new SmallRyeConfigBuilder()
                                .addDefaultInterceptors()
                                .withMapping(SuppliersConfig.class)
                                .withSources(new PropertiesConfigSource(all, "test", 100))
                                .build()
                                .getConfigMapping(SuppliersConfig.class));
        return suppliers.getFirst();
    }
}
