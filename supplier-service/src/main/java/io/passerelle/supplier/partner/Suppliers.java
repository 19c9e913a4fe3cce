package io.passerelle.supplier.partner;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.matching.SupplierRules;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The declared suppliers, in the order in which they are asked whether they take a line. Fixed
/// while the process runs; none at all is allowed: then every line is held.
@Singleton
public class Suppliers {
    private final List<Supplier> all;
    private final SupplierRules rules;

    Suppliers(SuppliersConfig config, MatchingConfig matching) {
        this.all = read(config);
        this.rules = new DeclaredRules(matching).read(all);
    }

    /// @throws BadSetting naming the first wrong key
    static List<Supplier> read(SuppliersConfig config) {
        return config.declared().entrySet().stream()
                .map(entry -> new Declaration(entry.getKey(), entry.getValue()).read())
                .sorted(Comparator.comparingInt(Supplier::priority).thenComparing(Supplier::key))
                .toList();
    }

    public List<Supplier> all() {
        return all;
    }

    public Optional<Supplier> find(SupplierKey key) {
        return all.stream().filter(supplier -> supplier.key().equals(key)).findFirst();
    }

    /// What Shopify is needed for.
    public ShopifyUse shopify() {
        return ShopifyUse.of(all, rules);
    }

    public SupplierRules rules() {
        return rules;
    }
}
