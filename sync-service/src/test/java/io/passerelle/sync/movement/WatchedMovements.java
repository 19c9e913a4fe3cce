package io.passerelle.sync.movement;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The booked movements, and since when they were asked for.
@Vetoed
public final class WatchedMovements extends BookedMovements {
    private final List<Instant> asked = new ArrayList<>();

    public WatchedMovements() {
        super(Arc.container().instance(MovementRepository.class).get());
    }

    @Override
    public List<Booked> since(Instant start, int limit) {
        asked.add(start);
        return super.since(start, limit);
    }

    public List<Instant> asked() {
        return asked;
    }
}
