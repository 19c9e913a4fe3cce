package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant SINCE = Instant.parse("2026-11-26T10:00:00.123Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_unit_keeps_its_trace_when_an_attempt_fails() {
        Progress failed = Progress.fresh(SINCE, TRACE).failed();

        assertThat(kept(failed)).isEqualTo(new Progress(SINCE, 1, TRACE));
    }

    @Test
    void a_unit_without_a_trace_is_kept_as_before_there_were_any() {
        byte[] bytes = Progress.SERIALIZER.serialize(Progress.fresh(SINCE));

        assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo("1795687200123 0");
        assertThat(kept(Progress.fresh(SINCE))).isEqualTo(new Progress(SINCE, 0, ""));
    }

    private static Progress kept(Progress progress) {
        return Progress.SERIALIZER.deserialize(
                Progress.class, Progress.SERIALIZER.serialize(progress));
    }
}
