package io.passerelle.supplier.notice;

/// A supplier says that a purchase order has arrived, and what becomes of it.
///
/// @param orderNumber of that purchase order, in upper case however the supplier repeats it
/// @param note in the supplier's words, `""` if there are none; at most [#LONGEST_NOTE] characters
public record OrderAnswer(String orderNumber, Verdict verdict, String note) {
    public static final int LONGEST_NOTE = 500;

    /// What becomes of the order.
    public enum Verdict {
        /// It is sent as ordered.
        ACCEPTED,
        /// It is sent otherwise than ordered: a person must look.
        CHANGED,
        /// It is not sent: a person must look.
        REJECTED
    }

    public OrderAnswer {
        orderNumber = OrderNumbers.parse(orderNumber);
        note = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }
}
