package io.passerelle.common.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How far long work is, on a command line: on a terminal one line with a bar, its rate and the
/// time left, drawn over itself; elsewhere plain lines, one per step and then one now and then.
public final class ProgressLine implements AutoCloseable {
    private static final Duration DRAWN_ANEW = Duration.ofMillis(100);
    private static final Duration SAID_AGAIN = Duration.ofSeconds(10);
    private static final int BAR = 24;
    private final PrintWriter out;
    private final boolean onTerminal;
    private final int width;
    private final Clock clock;
    private String step = "";
    private Instant begun = Instant.EPOCH;
    private long doneThen;
    private Instant said = Instant.EPOCH;
    private boolean drawn;

    ProgressLine(PrintWriter out, boolean onTerminal, int width, Clock clock) {
        this.out = out;
        this.onTerminal = onTerminal;
        this.width = width;
        this.clock = clock;
    }

    /// @param out where it goes, standard error as a rule
    public static ProgressLine to(PrintWriter out, Clock clock) {
        Terminal terminal = Terminal.here();
        return new ProgressLine(out, terminal.isThere(), terminal.width(), clock);
    }

    /// @param now what is being done, for people
    /// @param done of this step so far
    /// @param total of this step, 0 if nobody knows
    public void at(String now, long done, long total) {
        Instant time = clock.instant();
        boolean isNew = !now.equals(step);
        if (isNew) {
            step = now;
            begun = time;
            doneThen = done;
        }
        Duration pause = onTerminal ? DRAWN_ANEW : SAID_AGAIN;
        if (isNew || (total > 0 && done >= total) || !time.isBefore(said.plus(pause))) {
            said = time;
            show(text(done, total, time));
        }
    }

    private void show(String text) {
        if (onTerminal) {
            String fitting = text.substring(0, Math.min(text.length(), width - 1));
            out.print("\r" + fitting + "\u001b[K");
            drawn = true;
        } else {
            out.println(text);
        }
        out.flush();
    }

    private String text(long done, long total, Instant time) {
        if (done <= 0) {
            return step + " …";
        }
        if (total <= 0) {
            return String.format(Locale.ROOT, "%s: %,d", step, done);
        }
        String counts = String.format(Locale.ROOT, "%,d of %,d", done, total);
        String bar = onTerminal ? bar(done, total) + " " : "";
        return step + ": " + bar + counts + pace(done, total, time);
    }

    private static String bar(long done, long total) {
        int full = (int) Math.min(BAR, BAR * done / total);
        return "[" + "█".repeat(full) + "·".repeat(BAR - full) + "]";
    }

    /// `, 420 per second, 12 s left`; nothing as long as it cannot be told.
    private String pace(long done, long total, Instant time) {
        double seconds = Duration.between(begun, time).toMillis() / 1000.0;
        double rate = seconds <= 0 ? 0 : (done - doneThen) / seconds;
        if (rate <= 0) {
            return "";
        }
        long left = (long) Math.ceil((total - done) / rate);
        String pace = String.format(Locale.ROOT, ", %,.0f per second", rate);
        return left <= 0 ? pace : pace + ", " + time(left) + " left";
    }

    private static String time(long seconds) {
        return seconds < 100
                ? seconds + " s"
                : seconds < 6000 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /// Takes the line away, so that what is printed next stands alone.
    @Override
    public void close() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
            drawn = false;
        }
    }
}
