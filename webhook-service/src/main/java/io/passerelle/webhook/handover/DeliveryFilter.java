package io.passerelle.webhook.handover;

/// Which deliveries are meant: those for which all that is given holds.
///
/// @param subscriber `""` for any
/// @param orderId 0 for any
public record DeliveryFilter(String subscriber, long orderId, State state) {

    public enum State {
        ANY,
        /// The subscriber has not got the newest state.
        OWED,
        COMPLETE
    }
}
