package io.passerelle.webhook.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Bars of the last 24 hours, the running one the last, in a drawing of 480 × 120.
///
/// @param most in one hour
/// @param total in all of them
public record HourChart(List<Bar> bars, long most, long total) {
    private static final int HOURS = 24;
    private static final int STEP = 20;
    private static final int WIDTH = 14;
    private static final int FLOOR = 100;
    private static final int HIGHEST = 92;

    /// @param label of its hour, such as `14:00`
    /// @param named whether there is room for its label below it
    public record Bar(
            int x, int y, int width, int height, String label, boolean named, long count) {

        public int middle() {
            return x + width / 2;
        }
    }

    static HourChart of(Map<Instant, Long> counts, Instant now, ZoneId zone) {
        Instant first = begin(now);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
        List<Bar> bars =
                IntStream.range(0, HOURS)
                        .mapToObj(i -> {
                            Instant time = first.plus(Duration.ofHours(i));
                            long count = counts.getOrDefault(time, 0L);
                            int height = count == 0 ? 0 : (int) Math.max(2, HIGHEST * count / most);
                            return new Bar(
                                    i * STEP + (STEP - WIDTH) / 2,
                                    FLOOR - height,
                                    WIDTH,
                                    height,
                                    hour.format(time),
                                    i % 6 == 2,
                                    count);
                        })
                        .toList();
        return new HourChart(bars, most, bars.stream().mapToLong(Bar::count).sum());
    }

    /// Of the first bar.
    static Instant begin(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
    }
}
