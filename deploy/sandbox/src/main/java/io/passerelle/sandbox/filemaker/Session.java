package io.passerelle.sandbox.filemaker;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/// One token: a single-threaded session on one file. Calls on it wait for each other.
final class Session {
    private final String token;
    private final Database file;
    private final Account account;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Instant lastUsed;

    Session(String token, Database file, Account account, Instant now) {
        this.token = token;
        this.file = file;
        this.account = account;
        this.lastUsed = now;
    }

    String token() {
        return token;
    }

    Database file() {
        return file;
    }

    Account account() {
        return account;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    void touch(Instant now) {
        lastUsed = now;
    }

    ReentrantLock turn() {
        return turn;
    }
}
