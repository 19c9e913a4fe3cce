package io.passerelle.sandbox.filemaker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file as merchants have grown them: SKUs are numbers and primary keys, products for sale are
/// marked by a classification, movements have quantities *in* and *out* apart, and the stock is
/// what a script made of them last. On the layout [#MOVEMENTS] no field takes a unique key of ours,
/// though `Reference` may hold one.
///
/// Names have blanks and accents on purpose.
public final class LedgerFile {
    public static final String NAME = "Lager";
    public static final String PRODUCTS = "Produits Shopify";
    public static final String MOVEMENTS = "Mouvements de stock";
    public static final String RECALCULATE = "Recalculer stock";

    /// The movements with a unique field for our key.
    public static final String WITH_KEY = "Mouvements avec clé";

    /// The movements in which nothing can name ours.
    public static final String BARE = "Mouvements sans référence";

    private final Database file;

    private LedgerFile(Database file) {
        this.file = file;
    }

    /// Makes the file, empty of products, with the account of [ShopFile].
    public static LedgerFile in(FileMakerEmulator emulator, String password) {
        Database file = emulator.database(NAME);
        return in(file.account(new Account(ShopFile.ACCOUNT, password, Map.of())));
    }

    /// Adds its tables, layouts and script to a file there is.
    public static LedgerFile in(Database file) {
        file.table(
                        "Produits",
                        t -> {
                            t.number("SKU").required().unique();
                            t.text("Désignation").text("Classification");
                            t.number("Stock").timestamp("Modifié le").modifiedAt();
                        })
                .table(
                        "Mouvements",
                        t -> {
                            t.number("ID").serial().number("SKU_FK").required();
                            t.number("Quantité entrée").number("Quantité sortie");
                            t.text("Reference").timestamp("Créé le").createdAt();
                            t.text("Clé").unique();
                        })
                .layout(
                        PRODUCTS,
                        "Produits",
                        l ->
                                l.fields("SKU", "Désignation", "Classification", "Stock")
                                        .fields("Modifié le"))
                .layout(
                        MOVEMENTS,
                        "Mouvements",
                        l ->
                                l.fields("ID", "SKU_FK", "Quantité entrée", "Quantité sortie")
                                        .fields("Reference", "Créé le"))
                .layout(
                        WITH_KEY,
                        "Mouvements",
                        l ->
                                l.fields("ID", "SKU_FK", "Quantité entrée", "Quantité sortie")
                                        .fields("Reference", "Clé"))
                .layout(
                        BARE,
                        "Mouvements",
                        l -> l.fields("ID", "SKU_FK", "Quantité entrée", "Quantité sortie"));
        var made = new LedgerFile(file);
        file.script(RECALCULATE, made::recalculate);
        return made;
    }

    /// The file itself, to add to it or to close it.
    public Database database() {
        return file;
    }

    /// Adds a product with a first movement of `stock` units in.
    public void addProduct(long sku, String classification, long stock) {
        var _ =
                file.committed(unit -> {
                    Map<String, String> contents = new LinkedHashMap<>();
                    contents.put("SKU", Long.toString(sku));
                    contents.put("Désignation", "Produit " + sku);
                    contents.put("Classification", classification);
                    contents.put("Stock", Long.toString(stock));
                    return file.table("Produits").insert(contents, person(), unit);
                });
        receive(sku, stock);
    }

    /// Goods come in: a movement, and no new stock until the script has run.
    public void receive(long sku, long n) {
        Map<String, String> contents =
                Map.of("SKU_FK", Long.toString(sku), "Quantité entrée", Long.toString(n));
        var _ = file.committed(unit -> file.table("Mouvements").insert(contents, person(), unit));
    }

    /// A person enters units that went out; no new stock until the script has run.
    public void enter(long sku, long out, String reference) {
        Map<String, String> contents =
                Map.of(
                        "SKU_FK",
                        Long.toString(sku),
                        "Quantité sortie",
                        Long.toString(out),
                        "Reference",
                        reference);
        var _ = file.committed(unit -> file.table("Mouvements").insert(contents, person(), unit));
    }

    /// Somebody has the product open on their screen: the script ends with 301.
    public void lock(long sku, Duration howLong) {
        file.locked(() -> {
            file.lockRecord("Produits", product(sku).id(), howLong);
            return sku;
        });
    }

    /// The stock the script left, not what the movements add up to now.
    public BigDecimal stock(long sku) {
        return file.locked(() -> Field.numeric(product(sku).get("Stock")).orElseThrow());
    }

    /// The ledger in the order it was written; `before` and `after` are not kept by this file and
    /// 0.
    public List<Movement> movements() {
        return file.locked(
                () -> file.table("Mouvements").rows().stream().map(LedgerFile::movement).toList());
    }

    private static Movement movement(Row row) {
        BigDecimal zero = BigDecimal.ZERO;
        String reference = row.get("Reference");
        String key = row.get("Clé").isEmpty() ? reference : row.get("Clé");
        return new Movement(key, row.get("SKU_FK"), net(row), zero, zero, "", reference);
    }

    private static BigDecimal net(Row row) {
        BigDecimal in = Field.numeric(row.get("Quantité entrée")).orElse(BigDecimal.ZERO);
        return in.subtract(Field.numeric(row.get("Quantité sortie")).orElse(BigDecimal.ZERO));
    }

    /// The script: its parameter is the SKU, its result the new stock; error 401 without a product,
    /// 301 while somebody has it open.
    private Script.Outcome recalculate(String sku) {
        try {
            return recalculated(sku);
        } catch (Refusal refusal) {
            return Script.Outcome.failed(refusal.code().number(), "");
        }
    }

    private Script.Outcome recalculated(String sku) {
        return file.committed(unit -> {
            List<Row> found = file.table("Produits").holding("SKU", sku);
            if (found.isEmpty()) {
                return Script.Outcome.failed(Code.NO_MATCH.number(), "");
            }
            file.demandUnlocked("Produits", found.getFirst().id());
            String stock =
                    file.table("Mouvements").holding("SKU_FK", sku).stream()
                            .map(LedgerFile::net)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .toPlainString();
            Map<String, String> change = Map.of("Stock", stock);
            file.table("Produits").update(found.getFirst(), change, person(), unit);
            return Script.Outcome.of(stock);
        });
    }

    private Row product(long sku) {
        return file.table("Produits").holding("SKU", Long.toString(sku)).getFirst();
    }

    private Author person() {
        return new Author("anna", file.now(), Author.Checks.NONE);
    }
}
