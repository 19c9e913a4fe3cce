package io.passerelle.common.database;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Who writes next, within this process. SQLite lets one write at a time, and whoever finds it busy
/// sleeps and looks again, up to 100 ms later: among eight busy workers the one that Shopify waits
/// for would get its turn by luck. Here the writers stand in line instead, and [#first] passes by
/// the line: it waits for at most one other, and one of the line comes between two of its turns.
///
/// A courtesy, not a safeguard: who has waited for its patience goes on without a turn, and
/// SQLite's own lock holds, as it does among processes.
@Singleton
public class RightOfWay {
    /// With SQLite's own wait (`busy_timeout`, 5 s) less than the 10 s after which a hand-over's
    /// client gives up.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final ScopedValue<Boolean> FIRST = ScopedValue.newInstance();

    /// Held together with the turn by everybody but the first, so that nobody stands between the
    /// first and whose turn it is.
    private final ReentrantLock line = new ReentrantLock(true);

    private final ReentrantLock turn = new ReentrantLock(true);

    private final Duration patience;

    RightOfWay() {
        this(PATIENCE);
    }

    public RightOfWay(Duration patience) {
        this.patience = patience;
    }

    /// What this call writes passes by the line. For one thread that others wait for.
    public <T> T first(Supplier<T> work) {
        return ScopedValue.where(FIRST, true).call(work::get);
    }

    /// Waits for a turn; who has one has another at once. To be closed by the same thread.
    public Turn turn() {
        enter();
        return new Turn();
    }

    /// As [#turn], always followed by [#leave] in the same thread.
    void enter() {
        long end = System.nanoTime() + patience.toNanos();
        if (turn.isHeldByCurrentThread() || FIRST.isBound()) {
            await(turn, end);
        } else if (await(line, end) && !await(turn, end)) {
            line.unlock();
        }
    }

    /// Ends what [#enter] began, if that was a turn.
    void leave() {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
            if (!turn.isHeldByCurrentThread() && line.isHeldByCurrentThread()) {
                line.unlock();
            }
        }
    }

    /// One turn. Closed twice it is closed once.
    public final class Turn implements AutoCloseable {
        private boolean open = true;

        @Override
        public void close() {
            if (open) {
                open = false;
                leave();
            }
        }
    }

    private static boolean await(ReentrantLock lock, long end) {
        try {
            return lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
