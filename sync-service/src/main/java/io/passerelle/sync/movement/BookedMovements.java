package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The movements FileMaker has, as far as we know: what an audit holds against FileMaker.
@Singleton
public class BookedMovements {
    private final MovementRepository repository;

    BookedMovements(MovementRepository repository) {
        this.repository = repository;
    }

    /// A movement in FileMaker.
    ///
    /// @param units change of the stock: negative for a sale
    /// @param at when we heard that it is booked
    public record Booked(long id, String key, Sku sku, int units, Instant at) {}

    /// At most so many that were booked at or after the given time, in the order of their times.
    @Transactional
    public List<Booked> since(Instant start, int limit) {
        return booked(start, 0, limit);
    }

    /// As many that follow on this one.
    @Transactional
    public List<Booked> after(Booked last, int limit) {
        return booked(last.at(), last.id(), limit);
    }

    private List<Booked> booked(Instant time, long id, int limit) {
        return repository.applied(time, id, limit).stream().map(MovementEntity::booked).toList();
    }

    @Transactional
    public long count() {
        return repository.countApplied();
    }

    /// Which of these keys no movement of ours has, booked or not.
    @Transactional
    public Set<String> unknown(Collection<String> keys) {
        Set<String> unknown = new HashSet<>(keys);
        unknown.removeAll(repository.keysAmong(keys));
        return unknown;
    }

    /// SKUs whose FileMaker number may have moved through us since the given time, on our clock.
    @Transactional
    public Set<Sku> inMotion(Collection<Sku> skus, Instant since) {
        return new HashSet<>(repository.touchedSince(skus, since));
    }
}
