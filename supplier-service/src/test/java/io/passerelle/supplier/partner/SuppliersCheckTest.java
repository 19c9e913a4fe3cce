package io.passerelle.supplier.partner;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppliersCheckTest {

    @Test
    void a_misspelt_key_is_refused_instead_of_becoming_a_default() {
        assertThatThrownBy(() -> check("passerelle.suppliers.agriest.delivery.directry"))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("passerelle.suppliers.agriest.delivery.directry: no such")
                .hasMessageContaining("delivery.directory");
    }

    @Test
    void a_misspelt_key_of_the_matching_is_refused_as_well() {
        assertThatThrownBy(() -> check("passerelle.matching.sku-lists"))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("own-warehouse.sku-patterns");
    }

    @Test
    void known_keys_and_other_settings_pass() {
        check("passerelle.suppliers.agriest.match.vendors[1]");
        check("passerelle.suppliers.agriest.send-when");
        check("passerelle.matching.own-warehouse.vendors[0]");
        check("passerelle.upload.first-pause");
    }

    private static void check(String key) {
        SuppliersCheck.refuseUnknownKeys(
                new PropertiesConfigSource(Map.of(key, "x"), "application.yaml", 110));
    }
}
