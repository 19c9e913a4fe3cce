package io.passerelle.sandbox.filemaker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One FileMaker file. Safe for use by several threads: reads and writes take its one lock.
public final class Database {
    private final String name;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Layout> layouts = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final Map<String, Instant> lockedUntil = new HashMap<>();
    private volatile boolean open = true;
    private volatile boolean atomic = true;

    Database(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    public Database table(String table, Consumer<TableDesign> design) {
        var described = new TableDesign();
        design.accept(described);
        tables.put(table, new Table(table, described.fields()));
        return this;
    }

    public Database layout(String layout, String table, Consumer<LayoutDesign> design) {
        var described = new LayoutDesign();
        design.accept(described);
        layouts.put(layout, described.layout(layout, table));
        return this;
    }

    public Database account(Account account) {
        accounts.put(account.name(), account);
        return this;
    }

    public Database script(String script, Script body) {
        scripts.put(script, body);
        return this;
    }

    /// Whether a record and the portal rows of one call commit together, which is the default. With
    /// `false` the record commits first and stays when a row is refused.
    public Database atomic(boolean together) {
        atomic = together;
        return this;
    }

    /// Closes the file: every call on it answers 802 until [#open].
    public void close() {
        open = false;
    }

    public void open() {
        open = true;
    }

    String name() {
        return name;
    }

    boolean isOpen() {
        return open;
    }

    boolean isAtomic() {
        return atomic;
    }

    Collection<Table> tables() {
        return tables.values();
    }

    Collection<Layout> layouts() {
        return layouts.values();
    }

    Collection<String> scripts() {
        return scripts.keySet();
    }

    Optional<Account> account(String account) {
        return Optional.ofNullable(accounts.get(account));
    }

    Table table(String table) {
        Table found = tables.get(table);
        if (found == null) {
            throw new IllegalArgumentException("file " + name + " has no table " + table);
        }
        return found;
    }

    Layout layout(String layout) {
        Layout found = layouts.get(layout);
        if (found == null) {
            throw new Refusal(Code.LAYOUT_MISSING);
        }
        return found;
    }

    Script script(String script) {
        Script found = scripts.get(script);
        if (found == null) {
            throw new Refusal(Code.SCRIPT_MISSING);
        }
        return found;
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Runs the changes so that either all or, if one is refused, none of them stay.
    <T> T committed(java.util.function.Function<UnitOfWork, T> work) {
        return locked(() -> {
            var unit = new UnitOfWork();
            try {
                return work.apply(unit);
            } catch (RuntimeException e) {
                unit.revert();
                throw e;
            }
        });
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).withNano(0);
    }

    /// Somebody has the record open on a screen for this long.
    void lockRecord(String table, long row, Duration howLong) {
        locked(() -> lockedUntil.put(table + "/" + row, clock.instant().plus(howLong)));
    }

    void demandUnlocked(String table, long row) {
        Instant until = lockedUntil.getOrDefault(table + "/" + row, Instant.MIN);
        if (until.isAfter(clock.instant())) {
            throw new Refusal(Code.RECORD_IN_USE);
        }
    }
}
