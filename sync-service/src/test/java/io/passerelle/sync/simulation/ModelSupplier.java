package io.passerelle.sync.simulation;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A supplier who ships one article, with supplier-service before it: purchase orders that leave
/// late, and stock files that say what there was when they were written.
final class ModelSupplier {
    static final Sku SKU = Sku.of("S");
    static final String KEY = "acme";
    private static final Duration SUBTRACTED_WITHIN = Duration.ofSeconds(90);
    private final World world;
    private final Mistake planted;
    private final Map<Long, PlacedOrder> orders = new HashMap<>();
    private final Map<Long, Line> lines = new LinkedHashMap<>();
    private final Map<Instant, Integer> goodsAt = new HashMap<>();
    private int goods;
    private int files;

    /// An order line as supplier-service and the supplier know it.
    private static final class Line {
        int wanted;
        final List<Told> told = new ArrayList<>();

        /// By the newest purchase order the supplier has heard of.
        int subtracted(Instant time) {
            return told.reversed().stream()
                    .filter(t -> !t.heardAt.isAfter(time))
                    .findFirst()
                    .map(Told::units)
                    .orElse(0);
        }
    }

    private record Told(int units, Instant at, Instant heardAt) {}

    ModelSupplier(World world, int goods, Mistake planted) {
        this.world = world;
        this.goods = goods;
        this.planted = planted;
    }

    void receive(int units) {
        goods += units;
    }

    /// supplier-service takes an order; an older state than the one known is ignored.
    void accept(PlacedOrder order) {
        PlacedOrder known = orders.get(order.id().value());
        if (known != null && isOlder(order, known)) {
            return;
        }
        orders.put(order.id().value(), order);
        order.lines().stream().filter(l -> l.sku().equals(SKU)).forEach(this::follow);
    }

    private static boolean isOlder(PlacedOrder order, PlacedOrder known) {
        return order.updatedAt().isBefore(known.updatedAt())
                || (order.updatedAt().equals(known.updatedAt()) && order.lacks(known));
    }

    private void follow(OrderLine state) {
        Line line = lines.computeIfAbsent(state.id().value(), _ -> new Line());
        int back =
                state.givenBack().stream()
                        .filter(GivenBack::restocked)
                        .mapToInt(GivenBack::units)
                        .sum();
        if (line.wanted != state.quantity() - back) {
            line.wanted = state.quantity() - back;
            int seconds = world.trouble(Trouble.ORDERS_HELD_BACK, 4) ? 900 : 20;
            world.later(
                    "purchase order for line " + state.id(),
                    seconds,
                    () -> tell(state.id().value(), line));
        }
    }

    private void tell(long id, Line line) {
        int seconds = world.oneOf((int) SUBTRACTED_WITHIN.toSeconds());
        line.told.add(new Told(line.wanted, world.now(), world.now().plusSeconds(seconds)));
        world.tell("supplier-service", "orders " + line.wanted + " by line " + id);
    }

    /// Writes a file, which is handed over some time later.
    void writeFile(Consumer<SupplierStock> handOver) {
        Instant takenAt = world.now();
        goodsAt.put(takenAt, world.truth().goodsSoFar(SKU));
        int stock = goods - lines.values().stream().mapToInt(l -> l.subtracted(takenAt)).sum();
        String id = "%064x".formatted(++files);
        world.tell("supplier", "writes a stock file: " + stock);
        boolean late = world.trouble(Trouble.STOCK_FILES_LATE, 3);
        world.later(
                "the stock file of " + takenAt,
                late ? 300 : 10,
                () -> {
                    SupplierStock file = file(id, takenAt, Math.max(0, stock));
                    handOver.accept(file);
                    if (world.trouble(Trouble.STOCK_FILES_LATE, 4)) {
                        world.later("the same stock file again", 60, () -> handOver.accept(file));
                    }
                });
    }

    /// Handed over before anything happens.
    SupplierStock firstFile() {
        Instant takenAt = world.now();
        goodsAt.put(takenAt, 0);
        return file("%064x".formatted(0), takenAt, goods);
    }

    private SupplierStock file(String id, Instant takenAt, int stock) {
        List<SupplierStock.Contained> contained = new ArrayList<>();
        lines.forEach((lineId, line) -> {
            contained.add(new SupplierStock.Contained(new LineId(lineId), leastAt(takenAt, line)));
        });
        world.tell("supplier-service", "hands over " + stock + ", containing " + contained);
        var items = List.of(new SupplierStock.Item(SKU, stock));
        return new SupplierStock(KEY, id, takenAt, items, contained);
    }

    /// What the supplier has surely subtracted by then: while it may or may not have heard of a
    /// change, the smaller number.
    private int leastAt(Instant takenAt, Line line) {
        Duration within =
                planted == Mistake.CONTAINED_WHEN_SENT ? Duration.ZERO : SUBTRACTED_WITHIN;
        int least = 0;
        for (Told told : line.told) {
            if (!told.at.plus(within).isAfter(takenAt)) {
                least = told.units;
            } else if (!told.at.isAfter(takenAt)) {
                least = Math.min(least, told.units);
            }
        }
        return least;
    }

    /// The file a run reads is of this moment.
    void fileRead(Instant takenAt) {
        if (world.current() != null) {
            world.truth().stockFileRead(SKU, goodsAt.get(takenAt));
        }
    }
}
