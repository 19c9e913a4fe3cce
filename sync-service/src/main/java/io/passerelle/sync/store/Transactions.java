package io.passerelle.sync.store;

import java.util.function.Supplier;

/// Short transactions between calls to the outside: what is done in one is kept whole or not at
/// all, and nothing outside is called meanwhile. A simulation puts its steps between them.
public interface Transactions {

    /// Does it in a transaction of its own; an exception undoes it.
    <T> T call(Supplier<T> work);

    /// As [#call], without a result.
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
