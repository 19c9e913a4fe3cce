package io.passerelle.webhook.intake;

import java.util.Locale;

/// Why a request is not taken for a webhook of our shop.
enum Refusal {
    NO_SIGNATURE(401),
    SEVERAL_SIGNATURES(401),
    MALFORMED_SIGNATURE(401),
    WRONG_SIGNATURE(401),
    EMPTY_BODY(400),
    NO_TOPIC(400),
    NO_SHOP(400),
    NO_WEBHOOK_ID(400),
    HEADER_TOO_LONG(400),
    FOREIGN_SHOP(403);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /// For the log, the counter and the answer.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
