package io.passerelle.supplier.partner;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.passerelle.supplier.SampleOrder.unfulfilled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.matching.SupplierRules;
import io.passerelle.supplier.matching.Verdict;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredRulesTest {
    @TempDir private Path folder;

    @Test
    void a_list_of_skus_is_read_as_spreadsheets_write_it() throws IOException {
        String rows =
                "Title;sku;supplier\r\n\"Honey; dark\";AG-1;agriest\r\nX; ÄG-2 ;own-warehouse\r\n";

        assertThat(read(list("\ufeff" + rows)).listed())
                .isEqualTo(
                        Map.of(
                                new Sku("AG-1"),
                                new Shipper.Partner(new SupplierKey("agriest")),
                                new Sku("ÄG-2"),
                                new Shipper.OwnWarehouse()));
        assertThat(read(list("sku,supplier\nAG-1,agriest\n")).listed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sku,supplier\nAG-1,nobody\n",
                "sku,supplier\nAG-1,No Key!\n",
                "sku,supplier\nAG-1,agriest\nAG-1,agriest\n",
                "sku,supplier\n ,agriest\n",
                "sku,supplier\nAG-1\n",
                "article,supplier\nAG-1,agriest\n",
                "sku,supplier\n\"AG-1,agriest\n"
            })
    void a_mistake_in_the_list_stops_the_start_with_one_line(String rows) throws IOException {
        Map<String, String> settings = list(rows);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("passerelle.matching.sku-list: found '")
                .hasMessageContaining("expected")
                .message()
                .hasLineCount(1);
    }

    @Test
    void a_mistake_names_its_line() throws IOException {
        Map<String, String> settings = list("sku,supplier\nAG-1,agriest\nAG-2,?\n");

        assertThatThrownBy(() -> read(settings)).hasMessageContaining("line 3");
    }

    @Test
    void a_list_in_another_encoding_or_nowhere_is_refused() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "sku,supplier\nÄG,agriest\n".getBytes(StandardCharsets.ISO_8859_1));

        for (String name : new String[] {latin.toString(), "nowhere.csv"}) {
            assertThatThrownBy(() -> read(Map.of("passerelle.matching.sku-list", name)))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("UTF-8");
        }
    }

    @Test
    void the_own_warehouse_is_asked_before_the_suppliers() {
        SupplierRules rules =
                read(Map.of("passerelle.matching.own-warehouse.sku-patterns", "OWN-.*"));
        var order = order().lines(line(1, "OWN-1", "agriest", 1)).get();

        assertThat(rules.split(order, Map.of(), Map.of()).verdicts().getFirst())
                .isInstanceOf(Verdict.Own.class);
    }

    @Test
    void what_is_fulfilled_is_ordered_only_where_that_is_declared() {
        OrderLine line = unfulfilled(line(1, "AG-1", "agriest", 1), 0);
        PlacedOrder order = order().lines(line).get();
        var declared = Map.of("passerelle.matching.order-fulfilled", "true");

        SuppliersCheck.refuseUnknownKeys(new PropertiesConfigSource(declared, "test", 100));
        assertThat(read(declared).split(order, Map.of(), Map.of()).suppliers())
                .containsExactly(new SupplierKey("agriest"));
        assertThat(read(Map.of()).split(order, Map.of(), Map.of()).suppliers()).isEmpty();
    }

    @Test
    void a_bad_pattern_of_the_own_warehouse_is_named() {
        assertThatThrownBy(() ->
                        read(Map.of("passerelle.matching.own-warehouse.sku-patterns", "(?=x)")))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("passerelle.matching.own-warehouse.sku-patterns: found");
    }

    private Map<String, String> list(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), rows);
        return Map.of("passerelle.matching.sku-list", file.toString());
    }

    private static SupplierRules read(Map<String, String> matching) {
        Map<String, String> settings = new HashMap<>(matching);
        settings.put("passerelle.suppliers.agriest.match.vendors", "agriest");
        settings.put("passerelle.suppliers.agriest.delivery.host", "ftp.example.com");
        settings.put("passerelle.suppliers.agriest.delivery.username", "shop");
        settings.put("passerelle.suppliers.agriest.delivery.password", "pw");
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(SuppliersConfig.class)
                        .withMapping(MatchingConfig.class)
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build();
        return new DeclaredRules(config.getConfigMapping(MatchingConfig.class))
                .read(Suppliers.read(config.getConfigMapping(SuppliersConfig.class)));
    }
}
