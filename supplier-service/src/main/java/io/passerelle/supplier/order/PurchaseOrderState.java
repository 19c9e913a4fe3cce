package io.passerelle.supplier.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where a purchase order stands, and what an order's newest state makes of it.
public enum PurchaseOrderState {
    /// Not to be sent yet: the supplier is sent paid orders only.
    WAITING,
    /// A person must approve of it first.
    TO_APPROVE,
    /// To be sent as soon as the supplier's server allows.
    DUE,
    /// An attempt runs, or one ended so that the file may have arrived. The content is frozen.
    SENDING,
    SENT,
    /// Sent, and the order is another one since: a person must tell the supplier.
    CHANGED_AFTER_SENDING,
    /// Cancelled or emptied before it was sent.
    CANCELLED,
    /// Needs a person; certainly not sent by us. Sent once its reason is gone and it is replayed,
    /// or once the order changes.
    PARKED;

    /// @param demand what the order's newest state asks of the supplier
    /// @param differs whether that is something else than the purchase order's content
    PurchaseOrderState after(Demand demand, boolean differs) {
        return switch (this) {
            case SENDING -> SENDING;
            case SENT, CHANGED_AFTER_SENDING ->
                    demand instanceof Demand.Nothing || differs ? CHANGED_AFTER_SENDING : SENT;
            case PARKED -> differs ? asDemanded(demand) : parkedUnlessCancelled(demand);
            case WAITING, TO_APPROVE, DUE, CANCELLED -> asDemanded(demand);
        };
    }

    private static PurchaseOrderState asDemanded(Demand demand) {
        return switch (demand) {
            case Demand.Nothing _ -> CANCELLED;
            case Demand.Goods goods -> goods.due() ? DUE : WAITING;
        };
    }

    private static PurchaseOrderState parkedUnlessCancelled(Demand demand) {
        return demand instanceof Demand.Nothing ? CANCELLED : PARKED;
    }

    /// Whether the supplier has it or may have it.
    public boolean isFrozen() {
        return this == SENDING || this == SENT || this == CHANGED_AFTER_SENDING;
    }

    /// As stored and shown: `changed after sending`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Reads [#words], with blanks, dashes or underscores.
    public static PurchaseOrderState parse(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", " ");
        return Arrays.stream(values())
                .filter(state -> state.words().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "state: found '"
                                        + words
                                        + "', expected one of "
                                        + Arrays.stream(values())
                                                .map(PurchaseOrderState::words)
                                                .collect(Collectors.joining(", "))));
    }
}
