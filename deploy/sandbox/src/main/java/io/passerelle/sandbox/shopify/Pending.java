package io.passerelle.sandbox.shopify;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts work under way and lets others wait for its end. Thread-safe.
final class Pending {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int count;

    void add(int n) {
        lock.lock();
        try {
            count += n;
        } finally {
            lock.unlock();
        }
    }

    void done() {
        lock.lock();
        try {
            count--;
            none.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// False if work is left after that time, or the thread was interrupted.
    boolean awaitNone(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (count > 0) {
                if (left <= 0) {
                    return false;
                }
                left = none.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
