package io.passerelle.supplier.partner;

/// The formats a supplier's file may have, by the word that declares them.
enum Format {
    /// Our own XML, see `passerelle-order-1.xsd`.
    PASSERELLE("passerelle"),
    /// An Order of OASIS UBL 2.1.
    UBL("ubl-2.1"),
    /// Whatever a merchant's own Qute file makes.
    TEMPLATE("template");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
