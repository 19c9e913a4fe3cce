package io.passerelle.sync.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerEdit;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.filemaker.FileMakerStock.Reading;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A file in which only some records are sold, read in small pages.
@QuarkusTest
@TestProfile(SellableRecordsTest.OnlyWeb.class)
class SellableRecordsTest {
    @Inject TestWorld world;
    @Inject FileMakerStock stock;
    @Inject FileMaker fileMaker;

    public static class OnlyWeb implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.filemaker.stock.find[0].field", "dapi_LastMovementKey",
                    "passerelle.filemaker.stock.find[0].value", "=",
                    "passerelle.filemaker.stock.page-size", "3");
        }
    }

    @Test
    void only_the_sellable_records_are_read_page_by_page() {
        // Here: what has never been sold. Any field of the layout will do.
        for (int i = 1; i <= 10; i++) {
            world.file().addProduct("WEB-" + i, i);
        }
        world.file().addProduct("WEB-11", "half", "7.5");
        world.file().addProduct("", "no SKU", "3");
        world.file().addProduct("SOLD-1", 5);
        stamp("SOLD-1");

        Map<Sku, Reading> read = stock.readAll(() -> {});

        assertThat(read).hasSize(11).containsEntry(Sku.of("WEB-10"), new Reading.Units(10));
        assertThat(read).containsEntry(Sku.of("WEB-11"), new Reading.Units(7));
        assertThat(stock.read(Sku.of("SOLD-1"))).isEmpty();
        assertThat(stock.read(Sku.of("WEB-4"))).contains(new Reading.Units(4));
    }

    private void stamp(String sku) {
        FileMakerRecord record =
                fileMaker
                        .find("dapi_StockRead", FileMakerFind.where(Map.of("SKU", "==" + sku), 1))
                        .records()
                        .getFirst();
        fileMaker.edit(
                "dapi_StockWrite",
                record.recordId(),
                new FileMakerEdit(
                        record.modId(),
                        Map.of("dapi_LastMovementKey", "SH_1_1_D"),
                        "Movements",
                        List.of()));
    }
}
