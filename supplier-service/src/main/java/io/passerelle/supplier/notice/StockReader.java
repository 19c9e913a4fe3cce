package io.passerelle.supplier.notice;

/// Reads one format of stock files.
public interface StockReader {

    /// @throws Unreadable if the file as a whole is not plausible, see [StockRows]
    StockRows read(byte[] file);
}
