package io.passerelle.webhook.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for the next commit, bounded in number and bytes. Many threads put in, one takes out.
/// What was taken out counts until it is released, so that the bounds are those of the memory held.
final class Backlog {
    private final IntakeLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private int held;
    private long bytes;
    private boolean closed;

    Backlog(IntakeLimits limits) {
        this.limits = limits;
    }

    /// The reason why it is not let in, empty if it is. Never waits for room.
    Optional<Refusal> offer(Pending one) {
        lock.lock();
        try {
            if (closed) {
                return Optional.of(Refusal.STOPPING);
            }
            if (held >= limits.mostWaiting()
                    || (held > 0 && bytes + one.size() > limits.mostBytes())) {
                return Optional.of(Refusal.TOO_MANY_WAITING);
            }
            waiting.add(one);
            held++;
            bytes += one.size();
            changed.signal();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Whatever waits, the oldest first, up to the most one commit may have. Waits until there is
    /// something; empty only once this is closed and everything was taken.
    List<Pending> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            List<Pending> taken = new ArrayList<>();
            while (!waiting.isEmpty() && taken.size() < limits.mostPerCommit()) {
                taken.add(waiting.remove());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Those taken have been answered.
    void release(List<Pending> taken) {
        lock.lock();
        try {
            held -= taken.size();
            bytes -= taken.stream().mapToLong(Pending::size).sum();
        } finally {
            lock.unlock();
        }
    }

    /// From now on nothing is let in; what waits can still be taken.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Waiting or being committed.
    int depth() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }
}
