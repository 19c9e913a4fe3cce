package io.passerelle.common.cli;

import io.passerelle.common.work.Parked;
import java.io.PrintWriter;
import java.util.List;

/// Parked units for a person to read, a line each.
record ParkedLines(List<Parked> units) {
    ParkedLines {
        units = List.copyOf(units);
    }

    void print(PrintWriter out) {
        units.forEach(p ->
                out.printf(
                        "%-20s %-24s since %s, %d attempts: %s%n",
                        p.kind(), p.key(), p.since(), p.attempts(), p.reason()));
    }
}
