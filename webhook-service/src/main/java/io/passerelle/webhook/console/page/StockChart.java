package io.passerelle.webhook.console.page;

import io.passerelle.webhook.console.neighbour.SyncWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a SKU's numbers went, as stairs in a drawing of 640 × 180: a number holds until the next
/// decision.
///
/// @param lines of the numbers that are known
/// @param lowest and `highest` what the drawing spans, in units
public record StockChart(
        List<Line> lines, int lowest, int highest, int zero, Instant from, Instant until) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 160;
    private static final int TOP = 10;

    /// @param name `stock`, `pending`, `target` or `shop`
    /// @param points of a polyline
    /// @param last the newest number
    public record Line(String name, String points, int last) {}

    private record Value(Instant at, int units) {}

    /// @param history newest first
    static StockChart of(List<SyncWords.Decided> history, Instant now) {
        List<SyncWords.Decided> oldestFirst = history.reversed();
        List<List<Value>> all =
                Stream.<Function<SyncWords.Decision, @Nullable Integer>>of(
                                SyncWords.Decision::stock,
                                SyncWords.Decision::pending,
                                StockChart::target,
                                d -> d.to() == null ? d.from() : d.to())
                        .map(number -> values(oldestFirst, number))
                        .toList();
        List<Integer> units = all.stream().flatMap(List::stream).map(Value::units).toList();
        int lowest = Math.min(0, units.stream().min(Integer::compare).orElse(0));
        int highest = Math.max(lowest + 1, units.stream().max(Integer::compare).orElse(1));
        Instant from = oldestFirst.isEmpty() ? now : oldestFirst.getFirst().at();
        var empty = new StockChart(List.of(), lowest, highest, 0, from, now);
        List<Line> lines = new ArrayList<>();
        List<String> names = List.of("stock", "pending", "target", "shop");
        for (int i = 0; i < names.size(); i++) {
            if (!all.get(i).isEmpty()) {
                lines.add(empty.line(names.get(i), all.get(i)));
            }
        }
        return new StockChart(lines, lowest, highest, (int) empty.y(0), from, now);
    }

    private static @Nullable Integer target(SyncWords.Decision d) {
        Integer stock = d.stock();
        Integer pending = d.pending();
        Integer buffer = d.buffer();
        return stock == null || pending == null || buffer == null
                ? null
                : Math.max(0, stock - pending - buffer);
    }

    private static List<Value> values(
            List<SyncWords.Decided> history,
            Function<SyncWords.Decision, @Nullable Integer> number) {
        List<Value> values = new ArrayList<>();
        for (SyncWords.Decided decided : history) {
            Integer units = number.apply(decided.decision());
            if (units != null) {
                values.add(new Value(decided.at(), units));
            }
        }
        return values;
    }

    private Line line(String name, List<Value> values) {
        StringBuilder points = new StringBuilder();
        double y = y(values.getFirst().units());
        for (Value value : values) {
            point(points, x(value.at()), y);
            y = y(value.units());
            point(points, x(value.at()), y);
        }
        point(points, WIDTH, y);
        return new Line(name, points.toString().strip(), values.getLast().units());
    }

    private static void point(StringBuilder points, double x, double y) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }

    private double x(Instant at) {
        double whole = Math.max(1, Duration.between(from, until).toMillis());
        return WIDTH * Duration.between(from, at).toMillis() / whole;
    }

    private double y(int units) {
        return TOP + HEIGHT * (highest - units) / (double) (highest - lowest);
    }
}
