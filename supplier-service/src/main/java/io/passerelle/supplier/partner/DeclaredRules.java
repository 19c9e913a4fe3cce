package io.passerelle.supplier.partner;

import io.passerelle.common.value.Sku;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.matching.SupplierRules;
import io.passerelle.supplier.matching.SupplierRules.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads who ships what: the list of single SKUs, the own warehouse, the suppliers.
record DeclaredRules(MatchingConfig declared) {
    private static final Entries ENTRIES = new Entries("", "passerelle.matching");

    SupplierRules read(List<Supplier> suppliers) {
        Stream<Rule> own =
                new DeclaredMatch(ENTRIES, "own-warehouse", declared.ownWarehouse())
                        .readIfAny().stream()
                                .map(match -> new Rule(new Shipper.OwnWarehouse(), match));
        Stream<Rule> theirs =
                suppliers.stream().map(s -> new Rule(new Shipper.Partner(s.key()), s.match()));
        return new SupplierRules(
                listed(suppliers), Stream.concat(own, theirs).toList(), declared.orderFulfilled());
    }

    private Map<Sku, Shipper> listed(List<Supplier> suppliers) {
        String name = declared.skuList().map(String::strip).orElse("");
        Map<Sku, Shipper> listed = name.isEmpty() ? Map.of() : new SkuList(ENTRIES, name).read();
        List<SupplierKey> known = suppliers.stream().map(Supplier::key).toList();
        listed.forEach((sku, shipper) -> {
            if (shipper instanceof Shipper.Partner(SupplierKey key) && !known.contains(key)) {
                throw ENTRIES.bad(
                        "sku-list",
                        "'" + name + "' with SKU '" + sku + "' for " + key,
                        "one of the declared suppliers " + known + " or " + Shipper.OWN);
            }
        });
        return listed;
    }
}
