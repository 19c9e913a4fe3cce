package io.passerelle.common.database;

import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;

/// Gives every transaction its turn, from before it takes a connection until after its commit. All
/// of them write as far as SQLite knows: they begin immediate.
@Singleton
class Turns {
    private final RightOfWay way;

    Turns(RightOfWay way) {
        this.way = way;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        way.enter();
    }

    void end(@Observes @Destroyed(TransactionScoped.class) Object transaction) {
        way.leave();
    }
}
