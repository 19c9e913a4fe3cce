package io.passerelle.common.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/// What a unit remembers between attempts: since when it is tried, how often it failed, and the
/// trace it belongs to (see [io.passerelle.common.trace.Traces]), `""` if none.
record Progress(Instant since, int failures, String trace) {

    static Progress fresh(Instant now) {
        return fresh(now, "");
    }

    static Progress fresh(Instant now, String trace) {
        return new Progress(now, 0, trace);
    }

    static Progress of(Execution unit, Clock clock) {
        return unit.taskInstance.getData() instanceof Progress progress
                ? progress
                : fresh(clock.instant());
    }

    /// Of the same trace, and without the failures.
    Progress afresh(Instant now) {
        return fresh(now, trace);
    }

    Progress failed() {
        return new Progress(since, failures + 1, trace);
    }

    /// `<epoch millis> <failures>[ <traceparent>]`; that needs no library, and native code no
    /// reflection.
    static final Serializer SERIALIZER =
            new Serializer() {
                @Override
                public byte[] serialize(Object data) {
                    return data instanceof Progress(Instant since, int failures, String trace)
                            ? (since.toEpochMilli() + " " + failures + " " + trace)
                                    .strip()
                                    .getBytes(StandardCharsets.US_ASCII)
                            : new byte[0];
                }

                @Override
                public <T> T deserialize(Class<T> type, byte[] bytes) {
                    String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", 3);
                    Instant since = Instant.ofEpochMilli(Long.parseLong(parts[0]));
                    int failures = Integer.parseInt(parts[1]);
                    return type.cast(
                            new Progress(since, failures, parts.length < 3 ? "" : parts[2]));
                }
            };
}
