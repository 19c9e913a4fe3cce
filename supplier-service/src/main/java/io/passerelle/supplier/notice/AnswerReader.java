package io.passerelle.supplier.notice;

/// Reads one format of order acknowledgements.
public interface AnswerReader {

    /// @throws Unreadable if it cannot be acted on
    OrderAnswer read(byte[] file);
}
