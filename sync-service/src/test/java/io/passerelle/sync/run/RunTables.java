package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.simulation.Mistake;
import io.passerelle.sync.simulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tables of the runs in memory; only their queries, what is made of them is the real code.
final class RunTables {

    private RunTables() {}

    static final class RunRows extends Runs {
        private final List<RunEntity> runs = new ArrayList<>();
        private final List<DecisionEntity> decisions = new ArrayList<>();

        private final Stage stage;

        RunRows(RisesWanted rises, Stage stage) {
            super(null, rises, stage.clock());
            this.stage = stage;
        }

        @Override
        void keep(long runId, Mode mode, List<SkuDecision> decided) {
            stage.step("keep the decisions");
            super.keep(runId, mode, decided);
        }

        @Override
        public void persist(RunEntity run) {
            runs.add(run);
            run.id = runs.size();
        }

        @Override
        public RunEntity findById(Long id) {
            return runs.get((int) (id - 1));
        }

        @Override
        void add(DecisionEntity decision) {
            decisions.add(decision);
        }

        @Override
        Map<Spot, SkuDecision> lastDecisions(Collection<Sku> skus) {
            Map<Spot, SkuDecision> last = new HashMap<>();
            for (DecisionEntity row : decisions) {
                if (skus.contains(row.sku)) {
                    last.put(Spot.of(row.view()), row.view());
                }
            }
            return last;
        }

        @Override
        List<DecisionEntity> othersSince(Instant time, Collection<Sku> skus, long runId) {
            return decisions.reversed().stream()
                    .takeWhile(d -> d.decidedAt.isAfter(time))
                    .filter(d -> skus.contains(d.sku) && d.runId != runId)
                    .toList();
        }
    }

    static final class ObservationRows extends Observations {
        private final List<ObservationEntity> rows = new ArrayList<>();

        @Override
        public List<ObservationEntity> list(String query, Object... parameters) {
            List<ObservationEntity> found = new ArrayList<>();
            for (ObservationEntity row : rows) {
                boolean asked =
                        parameters[0] instanceof Collection<?> skus
                                ? skus.contains(row.sku)
                                : row.sku.equals(parameters[0]);
                if (asked && row.location.equals(parameters[1])) {
                    found.add(row);
                }
            }
            found.sort((a, b) -> a.until.compareTo(b.until));
            return found;
        }

        @Override
        public void persist(ObservationEntity row) {
            rows.add(row);
        }

        @Override
        public void delete(ObservationEntity row) {
            rows.remove(row);
        }

        /// The oldest moment a decision about the SKU can refer to.
        Optional<Instant> oldest(Sku sku, String location) {
            return rows.stream()
                    .filter(row -> row.sku.equals(sku) && row.location.equals(location))
                    .map(row -> row.from)
                    .min(Instant::compareTo);
        }
    }

    static final class WriteRows extends QuantityWrites {
        private final List<QuantityWriteEntity> rows = new ArrayList<>();
        private final Mistake planted;

        WriteRows(Mistake planted) {
            this.planted = planted;
        }

        @Override
        public void persist(QuantityWriteEntity row) {
            rows.add(row);
            row.id = rows.size();
            if (planted == Mistake.COUNTED_UNCONFIRMED) {
                row.state = WriteState.CONFIRMED;
            }
        }

        @Override
        Optional<QuantityWriteEntity> oldestOpen(Instant sentAfter) {
            return rows.stream()
                    .filter(w -> w.state == WriteState.OPEN && w.sentAt.isAfter(sentAfter))
                    .findFirst();
        }

        @Override
        long newestId() {
            return rows.size();
        }

        /// By the key of a batch, or what is not refused of SKUs after an id.
        @Override
        public List<QuantityWriteEntity> list(String query, Object... parameters) {
            if (parameters.length == 1) {
                return rows.stream().filter(w -> w.batchKey.equals(parameters[0])).toList();
            }
            Collection<?> skus = (Collection<?>) parameters[0];
            return rows.subList((int) (long) parameters[1], rows.size()).stream()
                    .filter(w -> skus.contains(w.sku) && w.location.equals(parameters[2]))
                    .filter(w -> w.state != WriteState.REFUSED)
                    .toList();
        }
    }

    static final class RiseRows extends RisesWanted {
        private final Set<Runs.Spot> rows = new LinkedHashSet<>();

        @Override
        List<Sku> all() {
            return rows.stream().map(Runs.Spot::sku).distinct().toList();
        }

        @Override
        void note(String location, Sku sku, boolean wanted) {
            Runs.Spot spot = new Runs.Spot(sku, location);
            if (wanted) {
                rows.add(spot);
            } else {
                rows.remove(spot);
            }
        }
    }

    static final class LeaseRows extends Leases {
        private record Held(String holder, Instant until) {}

        private final Map<String, Held> rows = new LinkedHashMap<>();

        private final Stage stage;

        LeaseRows(Stage stage) {
            super(null, stage.clock());
            this.stage = stage;
        }

        @Override
        protected boolean claim(String name, String holder, Instant until, Instant now) {
            stage.step("take the lease " + name);
            Held held = rows.get(name);
            if (held != null && !held.until.isBefore(now)) {
                return false;
            }
            rows.put(name, new Held(holder, until));
            return true;
        }

        @Override
        protected boolean extend(String name, String holder, Instant until) {
            stage.step("keep the lease " + name);
            Held held = rows.get(name);
            return held != null
                    && held.holder.equals(holder)
                    && rows.replace(name, held, new Held(holder, until));
        }

        /// Nothing of this machine, so that a story is the same everywhere.
        @Override
        public Optional<String> holder(String name) {
            return Optional.ofNullable(rows.get(name)).map(_ -> "another");
        }

        @Override
        protected void release(String name, String holder) {
            stage.step("give back the lease " + name);
            rows.computeIfPresent(name, (_, held) -> held.holder.equals(holder) ? null : held);
        }
    }
}
