package io.passerelle.supplier.matching;

/// Who ships a line.
public sealed interface Shipper {
    /// The word for the merchant's own warehouse wherever a supplier's key may stand; no supplier
    /// is called so.
    String OWN = "own-warehouse";

    /// A supplier.
    record Partner(SupplierKey key) implements Shipper {

        public Partner {
            if (key.value().equals(OWN)) {
                throw new IllegalArgumentException(OWN + " is no supplier");
            }
        }

        @Override
        public String word() {
            return key.value();
        }
    }

    /// The merchant: no supplier hears of the line, and it is not held.
    record OwnWarehouse() implements Shipper {

        @Override
        public String word() {
            return OWN;
        }
    }

    /// As written down and stored: a supplier's key, or [#OWN].
    String word();

    /// Reads [#word]; throws [IllegalArgumentException] if it is neither.
    static Shipper parse(String word) {
        return word.equals(OWN) ? new OwnWarehouse() : new Partner(new SupplierKey(word));
    }
}
