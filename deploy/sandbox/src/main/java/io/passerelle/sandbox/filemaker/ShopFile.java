package io.passerelle.sandbox.filemaker;

import io.passerelle.sandbox.filemaker.Account.Right;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The file a merchant's developer would make after our recommendation: products with a stock and a
/// stamp, a ledger of movements with a unique key, and one layout for each thing we do.
///
/// The methods here are people at work in FileMaker Pro: no validation holds them up, the record's
/// modification count and timestamp move, our stamp does not.
public final class ShopFile {
    public static final String NAME = "Shop";
    public static final String ACCOUNT = "passerelle";

    /// May do everything on every layout, as a developer may.
    public static final String DEVELOPER = "developer";

    static final String PRODUCTS = "Products";
    static final String MOVEMENTS = "Movements";

    private final Database file;

    private ShopFile(Database file) {
        this.file = file;
    }

    /// Makes the file, empty of products, with one password for both of its accounts.
    public static ShopFile in(FileMakerEmulator emulator, String password) {
        Database file = emulator.database(NAME);
        Set<Right> keepAndChange = EnumSet.of(Right.VIEW, Right.EDIT);
        Set<Right> keepAndAdd = EnumSet.of(Right.VIEW, Right.CREATE);
        file.account(
                        new Account(
                                ACCOUNT,
                                password,
                                Map.of(PRODUCTS, keepAndChange, MOVEMENTS, keepAndAdd)))
                .account(new Account(DEVELOPER, password, Map.of()))
                .table(PRODUCTS, ShopSchema::products)
                .table(MOVEMENTS, ShopSchema::movements);
        ShopSchema.layouts(file);
        return new ShopFile(file).withScript();
    }

    private ShopFile withScript() {
        file.script("dapi_ApplyMovement", new ApplyMovement(this));
        return this;
    }

    /// The file itself, to add tables, layouts and scripts or to close it.
    public Database database() {
        return file;
    }

    /// Adds a product as an import does: a SKU may come twice.
    ///
    /// @return its record number
    public long addProduct(String sku, String name, String stock) {
        return file.committed(unit ->
                file.table(PRODUCTS)
                        .insert(Map.of("SKU", sku, "Name", name, "Stock", stock), person(), unit)
                        .id());
    }

    public long addProduct(String sku, long stock) {
        return addProduct(sku, sku, Long.toString(stock));
    }

    public void deleteProduct(String sku) {
        onProduct(sku, (row, unit) -> file.table(PRODUCTS).delete(row, unit));
    }

    public List<String> skus() {
        return file.locked(
                () -> file.table(PRODUCTS).rows().stream().map(r -> r.get("SKU")).toList());
    }

    /// The stock as a number; throws if the field holds none.
    public BigDecimal stock(String sku) {
        return new BigDecimal(stockText(sku).strip());
    }

    public String stockText(String sku) {
        return file.locked(() -> product(sku).get("Stock"));
    }

    /// The key of the movement written last, empty if none ever was.
    public String stamp(String sku) {
        return file.locked(() -> product(sku).get("dapi_LastMovementKey"));
    }

    public void setStock(String sku, BigDecimal stock) {
        setStock(sku, stock.toPlainString());
    }

    /// Types anything at all into the stock field: a number, `12 pcs`, nothing.
    public void setStock(String sku, String typed) {
        onProduct(
                sku,
                (row, unit) ->
                        file.table(PRODUCTS).update(row, Map.of("Stock", typed), person(), unit));
    }

    /// Types into the field for what lies in the retail shop, a second location.
    public void setStockInShop(String sku, String typed) {
        onProduct(
                sku,
                (row, unit) ->
                        file.table(PRODUCTS)
                                .update(row, Map.of("StockShop", typed), person(), unit));
    }

    /// Goods come in: the stock rises by `n`. Receipts have no ledger row in this file.
    public void receive(String sku, long n) {
        onProduct(
                sku,
                (row, unit) -> {
                    BigDecimal stock = new BigDecimal(row.get("Stock")).add(BigDecimal.valueOf(n));
                    file.table(PRODUCTS)
                            .update(row, Map.of("Stock", stock.toPlainString()), person(), unit);
                });
    }

    /// Somebody opens the product on their screen and leaves it open: 301 for all others.
    public void lock(String sku, Duration howLong) {
        onProduct(sku, (row, _) -> file.lockRecord(PRODUCTS, row.id(), howLong));
    }

    /// A ledger row alone, as a developer's repair or a foreign program may leave it.
    public void addMovement(String sku, String key, long quantity) {
        onProduct(
                sku,
                (row, unit) -> {
                    Map<String, String> contents =
                            Map.of(
                                    "MovementKey",
                                    key,
                                    "ProductID",
                                    row.get("ID"),
                                    "Qty",
                                    Long.toString(quantity));
                    file.table(MOVEMENTS).insert(contents, person(), unit);
                });
    }

    /// Takes a row out of the ledger.
    public void deleteMovement(String key) {
        var _ =
                file.committed(unit -> {
                    Row row = file.table(MOVEMENTS).holding("MovementKey", key).getFirst();
                    file.table(MOVEMENTS).delete(row, unit);
                    return row;
                });
    }

    /// The ledger in the order it was written.
    public List<Movement> movements() {
        return file.locked(
                () -> file.table(MOVEMENTS).rows().stream().map(this::movement).toList());
    }

    private Movement movement(Row row) {
        String sku =
                file.table(PRODUCTS).holding("ID", row.get("ProductID")).stream()
                        .map(r -> r.get("SKU"))
                        .findFirst()
                        .orElse("");
        return new Movement(
                row.get("MovementKey"),
                sku,
                number(row.get("Qty")),
                number(row.get("StockBefore")),
                number(row.get("StockAfter")),
                row.get("Kind"),
                row.get("OrderRef"));
    }

    private static BigDecimal number(String content) {
        return Field.numeric(content).orElse(BigDecimal.ZERO);
    }

    private Author person() {
        return new Author("anna", file.now(), Author.Checks.NONE);
    }

    private void onProduct(String sku, BiConsumer<Row, UnitOfWork> deed) {
        var _ =
                file.committed(unit -> {
                    Row row = product(sku);
                    deed.accept(row, unit);
                    return row;
                });
    }

    Row product(String sku) {
        Optional<Row> found = file.table(PRODUCTS).holding("SKU", sku).stream().findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no product " + sku));
    }
}
