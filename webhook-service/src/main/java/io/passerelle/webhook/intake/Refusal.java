package io.passerelle.webhook.intake;

import java.util.Locale;

/// Why a request is not taken: it is no webhook of our shop, or (503) cannot be stored now and is
/// welcome again later.
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
    FOREIGN_SHOP(403),
    TOO_MANY_WAITING(503),
    NOT_STORED_IN_TIME(503),
    NOT_STORED(503),
    STOPPING(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    boolean isForNow() {
        return status == 503;
    }

    /// For the log, the counter and the answer.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
