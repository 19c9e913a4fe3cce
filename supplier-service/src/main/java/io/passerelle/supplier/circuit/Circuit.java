package io.passerelle.supplier.circuit;

import java.time.Instant;

/// Whether a supplier's server may be tried now, and why not.
public sealed interface Circuit {

    /// It may: the server works, or has failed too seldom to be left alone.
    record Closed() implements Circuit {}

    /// It failed again and again: left alone until then.
    ///
    /// @param since when the first of these failures was
    /// @param trouble the last one, for people
    record Open(Instant until, Instant since, String trouble) implements Circuit {}

    /// It was left alone long enough: one attempt decides.
    record HalfOpen(Instant since, String trouble) implements Circuit {}

    /// A person wants nothing to be sent.
    record Paused(Instant at, String by, String why) implements Circuit {}

    /// For people and machines: `closed`, `open`, `half open`, `paused`.
    default String word() {
        return switch (this) {
            case Closed _ -> "closed";
            case Open _ -> "open";
            case HalfOpen _ -> "half open";
            case Paused _ -> "paused";
        };
    }

    /// What stands behind the word, `""` if it says it all.
    default String detail() {
        return switch (this) {
            case Closed _ -> "";
            case Open(Instant until, Instant since, String trouble) ->
                    "failing since %s, tried again at %s: %s".formatted(since, until, trouble);
            case HalfOpen(Instant since, String trouble) ->
                    "failing since %s, tried again now: %s".formatted(since, trouble);
            case Paused(Instant at, String by, String why) ->
                    "by %s at %s: %s".formatted(by, at, why);
        };
    }
}
