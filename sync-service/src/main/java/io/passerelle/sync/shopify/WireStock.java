package io.passerelle.sync.shopify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.passerelle.sync.stock.Shown;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers of our documents, as Shopify writes them.
@RegisterForReflection(registerFullHierarchy = true)
final class WireStock {

    private WireStock() {}

    record Variants(Connection productVariants) {}

    record Connection(List<Node> nodes, PageInfo pageInfo) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(@Nullable String sku, boolean requiresComponents, Item inventoryItem) {

        VariantStock toStock() {
            return new VariantStock(
                    sku == null ? "" : sku.strip(),
                    inventoryItem.id(),
                    inventoryItem.shown(),
                    unusable());
        }

        private Optional<String> unusable() {
            if (requiresComponents) {
                return Optional.of("a bundle: Shopify derives its stock from its parts");
            }
            if (inventoryItem.duplicateSkuCount() > 0) {
                return Optional.of("Shopify has this SKU on more than one variant");
            }
            if (!inventoryItem.tracked()) {
                return Optional.of("Shopify does not track its stock");
            }
            return inventoryItem.inventoryLevel() == null
                            || inventoryItem.inventoryLevel().isGivenUp()
                    ? Optional.of(VariantStock.NOT_STOCKED)
                    : Optional.empty();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id, boolean tracked, int duplicateSkuCount, @Nullable Level inventoryLevel) {

        Shown shown() {
            return inventoryLevel == null ? new Shown(0, 0) : inventoryLevel.shown();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Level(@Nullable Boolean isActive, List<Quantity> quantities) {

        /// A level that was given up still shows its last numbers.
        boolean isGivenUp() {
            return Boolean.FALSE.equals(isActive);
        }

        /// `available`, and everything else that was asked for as held.
        Shown shown() {
            int available = 0;
            int held = 0;
            for (Quantity q : quantities) {
                if (q.name().equals("available")) {
                    available = q.quantity();
                } else {
                    held += q.quantity();
                }
            }
            return new Shown(available, held);
        }
    }

    record Quantity(String name, int quantity) {}

    record OneItem(@Nullable FoundItem inventoryItem) {}

    record FoundItem(
            String id,
            @Nullable String sku,
            boolean tracked,
            int duplicateSkuCount,
            Owners variants,
            @Nullable Level inventoryLevel) {

        Node toNode() {
            boolean bundle = variants.nodes().stream().anyMatch(Owner::requiresComponents);
            return new Node(sku, bundle, new Item(id, tracked, duplicateSkuCount, inventoryLevel));
        }
    }

    record Owners(List<Owner> nodes) {}

    record Owner(boolean requiresComponents) {}

    record Items(List<@Nullable Item> nodes) {}

    record Set(Payload inventorySetQuantities) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(List<UserError> userErrors) {}

    record UserError(@Nullable String code, @Nullable List<String> field, String message) {

        /// The entry's position: the numeric part of `["input","quantities","3",…]`; -1 if there is
        /// none.
        int index() {
            return field == null
                    ? -1
                    : field.stream()
                            .filter(f -> f.matches("\\d+"))
                            .mapToInt(Integer::parseInt)
                            .findFirst()
                            .orElse(-1);
        }

        boolean stillRunning() {
            return "IDEMPOTENCY_CONCURRENT_REQUEST".equals(code);
        }

        boolean stale() {
            return "CHANGE_FROM_QUANTITY_STALE".equals(code)
                    || "COMPARE_QUANTITY_STALE".equals(code);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShopAndLocation(
            Shop shop, Installation currentAppInstallation, @Nullable Place location) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shop(String myshopifyDomain, String name) {}

    record Installation(List<Scope> accessScopes) {}

    record Scope(String handle) {}

    record Place(String name, boolean isActive) {}
}
