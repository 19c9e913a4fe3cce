package io.passerelle.common.order;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shopify's financial status of an order. `UNKNOWN` stands for one this version does not know yet.
public enum Payment {
    PENDING,
    AUTHORIZED,
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED,
    EXPIRED,
    UNKNOWN;

    /// Reads REST's `partially_paid` and GraphQL's `PARTIALLY_PAID` alike; null and new words are
    /// `UNKNOWN`.
    public static Payment parse(@Nullable String text) {
        if (text == null) {
            return UNKNOWN;
        }
        String wanted = text.toUpperCase(Locale.ROOT);
        for (Payment payment : values()) {
            if (payment.name().equals(wanted)) {
                return payment;
            }
        }
        return UNKNOWN;
    }

    /// Whether the money arrived at some time: refunds come after payment.
    public boolean hasBeenPaid() {
        return this == PAID || this == PARTIALLY_REFUNDED || this == REFUNDED;
    }
}
