package io.passerelle.sandbox;

import io.passerelle.sandbox.filemaker.ShopFile;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import java.math.BigDecimal;
import java.util.List;

/// A small shop's goods: two suppliers' and its own. FileMaker and Shopify agree on all stocks but
/// two, so that a first sync has something to do.
final class Seed {
    private static final String AGRIEST = "Agriest";
    private static final String NORDLICHT = "Nordlicht";
    private static final String MAISON = "Maison";

    private record Goods(
            String sku,
            String title,
            String vendor,
            String type,
            String price,
            int shop,
            int fileMaker) {}

    private static final List<Goods> GOODS =
            List.of(
                    new Goods(
                            "AG-HONEY-250",
                            "Lavender honey 250 g",
                            AGRIEST,
                            "Pantry",
                            "8.90",
                            40,
                            40),
                    new Goods("AG-OIL-500", "Olive oil 500 ml", AGRIEST, "Pantry", "14.50", 25, 25),
                    new Goods(
                            "AG-SALT-150",
                            "Herb sea salt 150 g",
                            AGRIEST,
                            "Pantry",
                            "5.90",
                            60,
                            60),
                    new Goods("AG-FIG-200", "Fig mustard 200 g", AGRIEST, "Pantry", "6.50", 18, 18),
                    new Goods(
                            "NL-LAMP-OAK", "Table lamp, oak", NORDLICHT, "Lighting", "89.00", 6, 6),
                    new Goods(
                            "NL-CANDLE-3",
                            "Beeswax candles, three",
                            NORDLICHT,
                            "Lighting",
                            "19.00",
                            30,
                            30),
                    new Goods(
                            "NL-THROW-GREY",
                            "Wool throw, grey",
                            NORDLICHT,
                            "Textiles",
                            "74.00",
                            9,
                            9),
                    new Goods(
                            "NL-MUG-BLUE",
                            "Stoneware mug, blue",
                            NORDLICHT,
                            "Tableware",
                            "16.00",
                            24,
                            20),
                    new Goods(
                            "MA-TOWEL-LINEN",
                            "Tea towel, linen",
                            MAISON,
                            "Textiles",
                            "12.00",
                            35,
                            35),
                    new Goods(
                            "MA-APRON-BLACK", "Apron, black", MAISON, "Textiles", "29.00", 12, 12),
                    new Goods(
                            "MA-BOARD-WALNUT",
                            "Chopping board, walnut",
                            MAISON,
                            "Tableware",
                            "42.00",
                            8,
                            11),
                    new Goods("MA-BAG-CANVAS", "Canvas bag", MAISON, "Textiles", "15.00", 50, 50));

    private Seed() {}

    static void sow(ShopifyEmulator shopify, ShopFile fileMaker) {
        for (Goods goods : GOODS) {
            shopify.addVariant(
                    new NewVariant(
                            goods.sku,
                            goods.title,
                            goods.vendor,
                            goods.type,
                            new BigDecimal(goods.price),
                            goods.shop,
                            true));
            fileMaker.addProduct(goods.sku, goods.title, Integer.toString(goods.fileMaker));
        }
    }
}
