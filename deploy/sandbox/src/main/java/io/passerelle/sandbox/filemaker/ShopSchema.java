package io.passerelle.sandbox.filemaker;

/// Tables and layouts of the recommended file, as docs/filemaker describes them.
final class ShopSchema {
    private static final String[] LEDGER = {
        "MovementKey", "Qty", "StockBefore", "StockAfter", "Kind", "OrderRef"
    };

    private ShopSchema() {}

    static void products(TableDesign table) {
        table.number("ID").serial().unique().notModifiable();
        table.text("SKU").required().unique();
        table.text("Name");
        table.number("Stock").numeric();
        table.number("StockShop").numeric();
        table.text("dapi_LastMovementKey");
        table.timestamp("ModifiedAt").modifiedAt();
    }

    static void movements(TableDesign table) {
        table.text("MovementKey").required().unique();
        table.number("ProductID");
        table.number("Qty").numeric();
        table.number("StockBefore").numeric();
        table.number("StockAfter").numeric();
        table.text("Kind").text("OrderRef");
        table.timestamp("CreatedAt").createdAt();
        table.text("CreatedBy").createdBy();
    }

    static void layouts(Database file) {
        file.layout(
                        "dapi_StockRead",
                        ShopFile.PRODUCTS,
                        l ->
                                l.fields("ID", "SKU", "Stock")
                                        .fields("dapi_LastMovementKey", "ModifiedAt")
                                        .fields("StockShop"))
                .layout(
                        "dapi_StockWrite",
                        ShopFile.PRODUCTS,
                        l ->
                                l.fields("Stock", "dapi_LastMovementKey")
                                        .portal(
                                                Portal.to(
                                                        ShopFile.MOVEMENTS,
                                                        "ID",
                                                        "ProductID",
                                                        LEDGER)))
                .layout(
                        "dapi_Movements",
                        ShopFile.MOVEMENTS,
                        l ->
                                l.fields(LEDGER)
                                        .fields("ProductID", "CreatedAt", "CreatedBy")
                                        .related(ShopFile.PRODUCTS, "SKU", "ProductID", "ID"))
                .layout(
                        ShopFile.PRODUCTS,
                        ShopFile.PRODUCTS,
                        l ->
                                l.fields("ID", "SKU", "Name", "Stock")
                                        .fields("dapi_LastMovementKey", "ModifiedAt"));
    }
}
