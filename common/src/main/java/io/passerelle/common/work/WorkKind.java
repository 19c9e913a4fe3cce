package io.passerelle.common.work;

import java.util.Optional;

/// One kind of durable work; a CDI bean that a feature provides. A unit of work is a kind and a
/// key. The key says *what needs attention* (an event, an order, a SKU, a supplier); the state
/// itself is in the feature's own tables, so a late or repeated attempt always acts on the newest
/// state.
///
/// At any time at most one attempt runs per kind and key, on all nodes together; different keys run
/// in parallel.
public interface WorkKind {

    /// Constant and unique, such as `booking`; part of the database, so never renamed.
    String name();

    /// Does the work. Called outside any transaction, perhaps again after a crash: must tolerate
    /// that it was already done.
    Outcome perform(String key);

    /// Asked in the transaction that would end the unit: has something arrived for this key that
    /// [#perform] may not have seen? If so it runs again. Without this, a change that was committed
    /// while the work ran could be forgotten.
    default boolean remains(String key) {
        return false;
    }

    /// Whether a unit that is called for while it is being done is done once more, even if it is
    /// parked, unless it is tried again anyhow. For kinds that look at other systems: what they
    /// have read may be older than what the call is about, and no table tells [#remains] so.
    default boolean isDoneAgainIfCalled() {
        return false;
    }

    /// What a unit of this key is about; asked when it is parked.
    default About about(String key) {
        return About.nothing();
    }

    /// A person ends a parked unit of this key: write down that nothing more comes of it, in the
    /// transaction that ends it. Not called for a unit that is being tried. If [#remains] still
    /// says that there is something to do, the unit is not ended and this is rolled back.
    ///
    /// @return why such a unit must not be ended like this, and what to do instead; empty if it may
    default Optional<String> giveUp(String key) {
        return Optional.empty();
    }

    /// Whether a parked unit of this kind is ended only when it is named itself, and never as one
    /// of many: because ending it says something of it that a person has to know.
    default boolean isEndedAlone() {
        return false;
    }

    /// How many units of this kind may each hold a thread for minutes, because a system outside
    /// does not answer. They get threads of their own, so that nothing else waits for them.
    default int blocking() {
        return 0;
    }

    default RetryPolicy retry() {
        return RetryPolicy.PATIENT;
    }
}
