package io.passerelle.sandbox.supplier;

/// What may go wrong at the supplier's.
public enum SupplierFault {
    /// The password is right and refused all the same: 530.
    LOGIN_REFUSED,
    /// The file is stored whole; the session ends before the client hears of it.
    STORE_REPLY_LOST,
    /// The file has its new name; the session ends before the client hears of it.
    RENAME_REPLY_LOST,
    /// 452, with an empty file left behind.
    DISK_FULL,
    /// The data connection breaks after a few bytes: 426, a stump left behind.
    DATA_CUT,
    /// The data connection breaks after a few bytes and the server says 226, as some do.
    DATA_CUT_BUT_CONFIRMED
}
