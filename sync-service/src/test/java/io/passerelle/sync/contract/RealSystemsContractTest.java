package io.passerelle.sync.contract;

import io.passerelle.common.value.Sku;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// Against the merchant's own systems, when `CONTRACT_SHOPIFY_SHOP_URL` and the other settings of
/// [#NAMES] are in the environment, each with `CONTRACT_` before it; layouts and fields by
/// `PASSERELLE_FILEMAKER_STOCK_LAYOUT` and so on. Only reads, unless `CONTRACT_MAY_WRITE_SKU` names
/// a SKU whose number in Shopify may be changed for a moment.
@QuarkusTest
@TestProfile(RealSystemsContractTest.FromTheEnvironment.class)
@EnabledIfEnvironmentVariable(
        named = "CONTRACT_SHOPIFY_SHOP_URL",
        matches = ".+",
        disabledReason = "no real systems in the environment; see RealSystemsContractTest")
class RealSystemsContractTest extends ClientContract {
    private static final List<String> NAMES =
            List.of(
                    "SHOPIFY_SHOP_URL",
                    "SHOPIFY_ACCESS_TOKEN",
                    "SHOPIFY_CLIENT_ID",
                    "SHOPIFY_CLIENT_SECRET",
                    "SHOPIFY_LOCATION_ID",
                    "SHOPIFY_API_URL",
                    "FILEMAKER_HOST",
                    "FILEMAKER_DATABASE",
                    "FILEMAKER_USERNAME",
                    "FILEMAKER_PASSWORD");

    public static class FromTheEnvironment implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> real = new HashMap<>();
            real.put("passerelle.test.emulated", "false");
            for (String name : NAMES) {
                String value = System.getenv("CONTRACT_" + name);
                if (value != null) {
                    real.put(name, value);
                }
            }
            return real;
        }
    }

    @Override
    Optional<Sku> writable() {
        return Sku.parse(System.getenv("CONTRACT_MAY_WRITE_SKU"));
    }
}
