package io.passerelle.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.shopify.QuantityChange;
import io.passerelle.sync.shopify.SetReply;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.shopify.ShopifyInventory;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.shopify.StockPages;
import io.passerelle.sync.shopify.VariantStock;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the service relies on of Shopify and of FileMaker. Holds for the emulated ones and for real
/// ones alike. Reads, and writes only to the SKU it is told it may write to, which it leaves as it
/// was.
abstract class ClientContract {
    private static final int SOME = 3;
    private static final Sku NOBODYS = Sku.of("PASSERELLE-CONTRACT-NOT-THERE");
    @Inject ShopifyInventory inventory;
    @Inject Locations locations;
    @Inject FileMakerStock fileMaker;

    /// A SKU of the shop, tracked at the location, whose number may be changed for a moment.
    abstract Optional<Sku> writable();

    private ShopStock shop() {
        return inventory.at(locations.all().getFirst());
    }

    @Test
    void the_shop_says_who_it_is_and_knows_the_location() {
        ShopifyInventory.ShopCheck check = inventory.check(locations.all().getFirst());

        assertThat(check.domain()).endsWith(".myshopify.com");
        assertThat(check.location()).isPresent();
        assertThat(check.scopes()).contains("read_inventory");
    }

    @Test
    void every_variant_is_read_once_with_the_time_it_was_read_at() {
        List<VariantStock> variants = new ArrayList<>();
        for (StockPage page : pages()) {
            assertThat(page.observed().from()).isBefore(page.observed().until());
            variants.addAll(page.variants());
        }

        assertThat(variants).isNotEmpty();
        assertThat(variants).extracting(VariantStock::itemId).doesNotHaveDuplicates();
    }

    @Test
    void a_sku_that_was_read_is_found_and_its_number_looked_up() {
        for (VariantStock variant : some()) {
            assertThat(shop().find(Sku.of(variant.sku())).variants())
                    .extracting(VariantStock::itemId)
                    .contains(variant.itemId());
            assertThat(shop().levels(List.of(variant.itemId()))).containsKey(variant.itemId());
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(shop().find(NOBODYS).variants()).isEmpty();
        assertThat(fileMaker.read(NOBODYS)).isEmpty();
    }

    @Test
    void filemaker_gives_the_same_stock_of_a_sku_alone_and_among_all() {
        Map<Sku, FileMakerStock.Reading> all = fileMaker.readAll(() -> {});

        assertThat(all).isNotEmpty();
        all.entrySet().stream()
                .filter(e -> e.getValue() instanceof FileMakerStock.Reading.Units)
                .limit(SOME)
                .forEach(e -> assertThat(fileMaker.read(e.getKey())).contains(e.getValue()));
    }

    @Test
    void a_write_that_expects_another_number_changes_nothing() {
        VariantStock variant = toWrite();
        int now = available(variant);

        SetReply reply = set(UUID.randomUUID(), variant, now + 1, now + 5);

        assertThat(reply).isInstanceOf(SetReply.Rejected.class);
        assertThat(((SetReply.Rejected) reply).refusals().get(0).stale()).isTrue();
        assertThat(available(variant)).isEqualTo(now);
    }

    @Test
    void the_same_write_under_the_same_key_has_one_effect() {
        VariantStock variant = toWrite();
        int now = available(variant);
        UUID key = UUID.randomUUID();

        assertThat(set(key, variant, now, now + 1)).isEqualTo(new SetReply.Done());
        assertThat(set(key, variant, now, now + 1)).isEqualTo(new SetReply.Done());

        assertThat(available(variant)).isEqualTo(now + 1);
        assertThat(set(UUID.randomUUID(), variant, now + 1, now)).isEqualTo(new SetReply.Done());
        assertThat(available(variant)).isEqualTo(now);
    }

    private List<StockPage> pages() {
        List<StockPage> read = new ArrayList<>();
        try (StockPages pages = shop().all(() -> {})) {
            for (var page = pages.next(); page.isPresent(); page = pages.next()) {
                read.add(page.get());
            }
        }
        return read;
    }

    private List<VariantStock> some() {
        List<VariantStock> some =
                pages().stream()
                        .flatMap(page -> page.variants().stream())
                        .filter(v -> Sku.parse(v.sku()).isPresent() && v.unusable().isEmpty())
                        .limit(SOME)
                        .toList();
        assertThat(some).as("tracked variants with a SKU").isNotEmpty();
        return some;
    }

    private VariantStock toWrite() {
        assumeTrue(writable().isPresent(), "no SKU that may be written to was named");
        return shop().find(writable().get()).variants().getFirst();
    }

    private int available(VariantStock variant) {
        return shop().levels(List.of(variant.itemId())).get(variant.itemId()).available();
    }

    private SetReply set(UUID key, VariantStock variant, int from, int to) {
        return shop().set(
                        key.toString(),
                        "gid://passerelle/Contract/1",
                        List.of(new QuantityChange(variant.itemId(), from, to)));
    }
}
