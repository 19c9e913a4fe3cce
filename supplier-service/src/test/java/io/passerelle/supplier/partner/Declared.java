package io.passerelle.supplier.partner;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A declaration that holds, and ways to spoil it.
final class Declared {
    static final String ROOT = "passerelle.suppliers.agriest.";

    private Declared() {}

    static Map<String, String> complete() {
        return new HashMap<>(
                Map.of(
                        ROOT + "match.vendors", "Agriest",
                        ROOT + "delivery.host", "ftp.example.com",
                        ROOT + "delivery.username", "shop",
                        ROOT + "delivery.password", "secret"));
    }

    static Map<String, String> with(String key, String value) {
        Map<String, String> changed = complete();
        changed.put(ROOT + key, value);
        return changed;
    }

    static List<Supplier> read(Map<String, String> settings) {
        return Suppliers.read(
                new SmallRyeConfigBuilder()
                        .withMapping(SuppliersConfig.class)
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build()
                        .getConfigMapping(SuppliersConfig.class));
    }
}
