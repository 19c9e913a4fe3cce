package io.passerelle.sync.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.cli.Check;
import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.filemaker.Account;
import io.passerelle.sandbox.filemaker.Account.Right;
import io.passerelle.sandbox.filemaker.Database;
import io.passerelle.sandbox.filemaker.Portal;
import io.passerelle.sandbox.filemaker.ShopFile;
import io.passerelle.sandbox.filemaker.TableDesign;
import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `test-connection` says of the merchant's file, for each description in `deploy/filemaker`
/// and for each thing that may be missing.
@QuarkusTest
class FileMakerCheckTest {
    private static final String[] LEDGER = {
        "MovementKey", "Qty", "StockBefore", "StockAfter", "Kind", "OrderRef"
    };
    private static long products = 990_000;
    @Inject TestWorld world;
    @Inject FileMaker fileMaker;
    @Inject Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cas-portal.yaml",
                "script.yaml",
                "ledger.yaml",
                "ledger-with-recalculation.yaml"
            })
    void a_file_as_described_is_good_and_so_is_a_trial(String file) {
        Sku sku = productFor(file);
        Descriptions described = Descriptions.of(fileMaker, file, Map.of());

        List<Check> checks = described.check();
        List<Check> trial = described.trial(sku, clock);

        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.good()).as(c.toString()).isTrue());
        assertThat(trial)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.good()).as(c.toString()).isTrue());
        assertThat(checks).allSatisfy(FileMakerCheckTest::isInTheChecklist);
        assertThat(trial).allSatisfy(FileMakerCheckTest::isInTheChecklist);
        assertThat(stock(file, sku)).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stock.layout|nowhere|FileMaker layout nowhere|no such layout",
                "stock.sku|Code|FileMaker field Code|is not on layout dapi_StockRead",
                "stock.serial|SKU|FileMaker field SKU|is of type text, expected number",
                "stock.stamp|Stock|FileMaker field Stock|is of type number, expected text",
                "stock.quantity|Total|FileMaker field Total|is a calculation",
                "movement.layout|nowhere|FileMaker layout nowhere|no such layout",
                "movement.key|CreatedBy|FileMaker field CreatedBy|may be empty",
                "movement.kind|Sort|FileMaker field Sort|is not on layout dapi_Movements",
                "movement.kind|Sort|FileMaker field Movements::Sort|is not on portal Movements",
                "movement.portal|Rows|FileMaker portal Rows|not on layout dapi_StockWrite"
            })
    void each_thing_that_is_missing_has_its_line(
            String setting, String value, String what, String detail) {
        file().table("Totals", t -> t.number("Total").calculated())
                .layout("dapi_StockRead_Total", "Totals", l -> l.fields("Total"));
        Map<String, String> changes =
                value.equals("Total")
                        ? Map.of(setting, value, "stock.layout", "dapi_StockRead_Total")
                        : Map.of(setting, value);

        List<Check> checks = Descriptions.of(fileMaker, "cas-portal.yaml", changes).check();

        assertThat(checks)
                .anySatisfy(c -> {
                    assertThat(c.good()).isFalse();
                    assertThat(c.what()).isEqualTo(what);
                    assertThat(c.detail()).contains(detail);
                });
        assertThat(checks).allSatisfy(FileMakerCheckTest::isInTheChecklist);
    }

    @Test
    void a_missing_script_has_its_line() {
        assertThat(failures("script.yaml", Map.of("movement.script", "Book")))
                .singleElement()
                .satisfies(c -> assertThat(c.what()).isEqualTo("FileMaker script Book"));
        assertThat(failures("ledger.yaml", Map.of("movement.recalculate", "Refaire")))
                .singleElement()
                .satisfies(c -> assertThat(c.what()).isEqualTo("FileMaker script Refaire"));
    }

    @Test
    void a_find_that_finds_nothing_has_its_line() {
        Map<String, String> nothing = Map.of("stock.find[0].value", "==Nulle part");

        assertThat(failures("ledger.yaml", nothing))
                .singleElement()
                .satisfies(c -> assertThat(c.what()).isEqualTo("FileMaker sellable records"));
    }

    @Test
    void values_that_are_there_twice_show_that_a_field_is_not_unique() {
        looseFile();
        Descriptions loose = Descriptions.of(fileMaker, "cas-portal.yaml", LOOSE);
        Sku sku = productFor("cas-portal.yaml");

        assertThat(loose.trial(sku, clock))
                .filteredOn(c -> !c.good())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.what()).isEqualTo("FileMaker refuses a key twice");
                    assertThat(c.detail()).contains("taken twice", "unique, always");
                });
        assertThat(loose.check())
                .filteredOn(c -> !c.good())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.what()).isEqualTo("FileMaker unique MovementKey");
                    assertThat(c.detail()).startsWith("2 rows share one");
                });
    }

    @Test
    void a_relationship_that_creates_nothing_shows_in_a_trial() {
        file().layout(
                        "closed_Write",
                        "Products",
                        l ->
                                l.fields("Stock", "dapi_LastMovementKey")
                                        .portal(
                                                Portal.to("Movements", "ID", "ProductID", LEDGER)
                                                        .withoutCreation()));
        Descriptions closed =
                Descriptions.of(
                        fileMaker,
                        "cas-portal.yaml",
                        Map.of("movement.write-layout", "closed_Write"));

        assertThat(closed.trial(productFor("cas-portal.yaml"), clock))
                .singleElement()
                .satisfies(c -> assertThat(c.detail()).contains("110", "allow creation"));
    }

    @Test
    void an_account_that_may_not_shows_in_a_trial() {
        guardedFile();
        Map<String, String> guarded =
                Map.of("stock.layout", "guarded_Read", "movement.write-layout", "guarded_Write");

        mayOn("Guarded", Set.of(Right.VIEW));
        assertThat(Descriptions.of(fileMaker, "cas-portal.yaml", guarded).trial(Sku.of("G"), clock))
                .singleElement()
                .satisfies(c -> assertThat(c.detail()).contains("200", "right to edit"));

        mayOn("Guarded", Set.of());
        assertThat(failures("cas-portal.yaml", guarded))
                .anySatisfy(c -> {
                    assertThat(c.what()).isEqualTo("FileMaker sellable records");
                    assertThat(c.detail()).contains("200");
                });
    }

    private static final Map<String, String> LOOSE =
            Map.of(
                    "movement.layout", "loose_Movements",
                    "movement.write-layout", "loose_Write",
                    "movement.portal", "Loose",
                    "movement.occurrence", "Loose");

    private void looseFile() {
        file().table("Loose", FileMakerCheckTest::loose)
                .layout("loose_Movements", "Loose", l -> l.fields(LEDGER))
                .layout(
                        "loose_Write",
                        "Products",
                        l ->
                                l.fields("Stock", "dapi_LastMovementKey")
                                        .portal(Portal.to("Loose", "ID", "ProductID", LEDGER)));
    }

    private static void loose(TableDesign table) {
        table.text("MovementKey").required().number("ProductID").number("Qty");
        table.number("StockBefore").number("StockAfter").text("Kind").text("OrderRef");
    }

    private void guardedFile() {
        file().table(
                        "Guarded",
                        t -> {
                            t.number("ID").serial().text("SKU").number("Stock");
                            t.text("dapi_LastMovementKey");
                            t.timestamp("ModifiedAt").modifiedAt();
                        })
                .layout(
                        "guarded_Read",
                        "Guarded",
                        l ->
                                l.fields("ID", "SKU", "Stock", "dapi_LastMovementKey")
                                        .fields("ModifiedAt"))
                .layout(
                        "guarded_Write",
                        "Guarded",
                        l ->
                                l.fields("Stock", "dapi_LastMovementKey")
                                        .portal(Portal.to("Movements", "ID", "ProductID", LEDGER)));
        mayOn("Guarded", Set.of(Right.values()));
        fileMaker.create("guarded_Read", Map.of("SKU", "G", "Stock", 10));
    }

    /// The rights of the service's account, with these on one table more.
    private void mayOn(String table, Set<Right> rights) {
        file().account(
                        new Account(
                                ShopFile.ACCOUNT,
                                "sandbox",
                                Map.of(
                                        "Products",
                                        Set.of(Right.VIEW, Right.EDIT),
                                        "Movements",
                                        Set.of(Right.VIEW, Right.CREATE),
                                        table,
                                        rights)));
        world.fileMaker().dropTokens();
        // A read logs in again; a write would be left undone.
        assertThat(fileMaker.scripts()).isNotEmpty();
    }

    private List<Check> failures(String file, Map<String, String> changes) {
        return Descriptions.of(fileMaker, file, changes).check().stream()
                .filter(c -> !c.good())
                .toList();
    }

    private Database file() {
        return world.file().database();
    }

    private Sku productFor(String file) {
        long number = ++products;
        if (file.startsWith("ledger")) {
            world.ledgerFile().addProduct(number, "Shopify", 10);
        } else {
            world.file().addProduct(Long.toString(number), 10);
        }
        return Sku.of(Long.toString(number));
    }

    private BigDecimal stock(String file, Sku sku) {
        return file.startsWith("ledger")
                ? world.ledgerFile().stock(Long.parseLong(sku.value()))
                : world.file().stock(sku.value());
    }

    /// `FileMaker field SKU` is explained in the docs as `FileMaker field …`.
    private static void isInTheChecklist(Check check) {
        String kind =
                check.what()
                        .replaceFirst(
                                "^(FileMaker (layout|field|portal|script|unique)) .*", "$1 …");
        try {
            assertThat(Files.readString(Path.of("..", "docs", "filemaker.md")))
                    .contains("`" + kind + "`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
