package io.passerelle.supplier.partner;

import static io.passerelle.supplier.partner.Declared.ROOT;
import static io.passerelle.supplier.partner.Declared.read;
import static io.passerelle.supplier.partner.Declared.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.supplier.document.TradeParty;
import io.passerelle.supplier.document.UblOrder;
import io.passerelle.supplier.template.OrderTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which document a supplier gets: UBL names the parties, a template is tried at the start.
class DeclaredFormatTest {

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
}
