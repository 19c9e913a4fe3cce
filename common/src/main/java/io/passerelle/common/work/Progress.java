package io.passerelle.common.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/// What a unit remembers between attempts: since when it is tried and how often it failed.
record Progress(Instant since, int failures) {

    static Progress fresh(Instant now) {
        return new Progress(now, 0);
    }

    static Progress of(Execution unit, Clock clock) {
        return unit.taskInstance.getData() instanceof Progress progress
                ? progress
                : fresh(clock.instant());
    }

    Progress failed() {
        return new Progress(since, failures + 1);
    }

    /// `<epoch millis> <failures>`; two numbers need no library, and native code no reflection.
    static final Serializer SERIALIZER =
            new Serializer() {
                @Override
                public byte[] serialize(Object data) {
                    return data instanceof Progress(Instant since, int failures)
                            ? (since.toEpochMilli() + " " + failures)
                                    .getBytes(StandardCharsets.US_ASCII)
                            : new byte[0];
                }

                @Override
                public <T> T deserialize(Class<T> type, byte[] bytes) {
                    String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", 2);
                    Instant since = Instant.ofEpochMilli(Long.parseLong(parts[0]));
                    return type.cast(new Progress(since, Integer.parseInt(parts[1])));
                }
            };
}
