package io.passerelle.sync.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.sync.stock.Location;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocationsTest {

    @Test
    void the_default_one_comes_first_and_is_alone_unless_others_are_declared() {
        assertThat(of(Map.of()).all()).containsExactly(Location.ONLY);
        assertThat(of(Map.of("paris", site("7"), "lyon", site("8"))).all())
                .extracting(Location::key)
                .containsExactly("", "lyon", "paris");
    }

    @Test
    void a_number_and_a_global_id_name_the_same_location() {
        Locations locations = of(Map.of("paris", site("gid://shopify/Location/7")));

        assertThat(locations.shopifyId(Location.another("paris")))
                .isEqualTo("gid://shopify/Location/7");
        assertThat(locations.shopifyId(Location.theDefaultOfSeveral()))
                .isEqualTo("gid://shopify/Location/1");
    }

    @Test
    void a_wrong_declaration_is_named() {
        refused(Map.of("paris", site("1")), "paris.shopify-location: gid://shopify/Location/1");
        refused(Map.of("paris", site("the shop")), "paris.shopify-location: found the shop");
        refused(Map.of("Paris!", site("7")), "locations.Paris!: expected a key of letters");
    }

    private static void refused(Map<String, LocationsConfig.Site> sites, String said) {
        assertThatThrownBy(() -> of(sites))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(said);
    }

    private static Locations of(Map<String, LocationsConfig.Site> sites) {
        return new Locations(
                () -> sites,
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withSources(
                                        new PropertiesConfigSource(
                                                Map.of("SHOPIFY_LOCATION_ID", "1"), "test", 500))
                                .build()));
    }

    private static LocationsConfig.Site site(String shopifyLocation) {
        return new LocationsConfig.Site() {
            @Override
            public String shopifyLocation() {
                return shopifyLocation;
            }

            @Override
            public String quantity() {
                return "Stock_Paris";
            }

            @Override
            public Optional<String> layout() {
                return Optional.empty();
            }
        };
    }
}
