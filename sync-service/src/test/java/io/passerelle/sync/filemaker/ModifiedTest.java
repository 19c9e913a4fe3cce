package io.passerelle.sync.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.passerelle.common.filemaker.FileMakerRecord;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class ModifiedTest {
    private final Modified field =
            new Modified("Changed", DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss"));

    @Test
    void a_timestamp_is_read_and_asked_for_as_filemaker_writes_it() {
        LocalDateTime time = field.of(record("11/20/2026 18:02:11")).orElseThrow();

        assertThat(time).isEqualTo(LocalDateTime.of(2026, 11, 20, 18, 2, 11));
        assertThat(field.since(time)).isEqualTo(">=11/20/2026 18:02:11");
    }

    @Test
    void what_is_not_one_is_none() {
        assertThat(field.of(record(""))).isEmpty();
        assertThat(field.of(record("2026-11-20 18:02:11"))).isEmpty();
    }

    private static FileMakerRecord record(String changed) {
        return new FileMakerRecord(
                "1", "1", JsonNodeFactory.instance.objectNode().put("Changed", changed));
    }
}
