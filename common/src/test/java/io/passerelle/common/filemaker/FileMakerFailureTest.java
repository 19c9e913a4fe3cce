package io.passerelle.common.filemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.filemaker.FileMakerFailure.Kind;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a caller may conclude: above all whether a write can have happened.
class FileMakerFailureTest {

    @Test
    void without_a_connection_nothing_was_sent() {
        assertThat(kindOf(new ConnectException("refused"))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kindOf(new UnknownHostException("fm"))).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void after_a_lost_connection_nobody_knows() {
        assertThat(kindOf(new SocketException("reset"))).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "301, LOCKED",
        "306, CONFLICT",
        "504, NOT_UNIQUE",
        "101, REJECTED",
        "5001, REJECTED"
    })
    void an_error_of_a_script_is_for_a_person_unless_it_passes_by_itself(int error, Kind kind) {
        assertThatThrownBy(() -> new FileMakerScript("Book", error, "").orThrow())
                .isInstanceOfSatisfying(
                        FileMakerFailure.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessage("script Book ended with error " + error);
    }

    @Test
    void a_long_result_is_shown_in_part() {
        FileMakerScript script = new FileMakerScript("Book", 0, "x".repeat(10_000));

        assertThat(script.orThrow()).hasSize(10_000);
        assertThat(script.unexpected("JSON").getMessage())
                .hasSizeLessThan(300)
                .endsWith("expected JSON");
    }

    private static Kind kindOf(Exception cause) {
        return FileMakerFailure.noAnswer("edit", new ProcessingException(cause)).kind();
    }
}
