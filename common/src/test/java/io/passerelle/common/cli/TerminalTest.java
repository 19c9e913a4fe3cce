package io.passerelle.common.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void colours_are_for_a_terminal_only_and_not_where_they_are_not_wanted() {
        assertThat(of(true, Map.of("TERM", "xterm")).colours()).isTrue();
        assertThat(of(false, Map.of("TERM", "xterm")).colours()).isFalse();
        assertThat(of(true, Map.of("TERM", "xterm", "NO_COLOR", "1")).colours()).isFalse();
        assertThat(of(true, Map.of("TERM", "xterm", "NO_COLOR", "")).colours()).isTrue();
        assertThat(of(true, Map.of("TERM", "dumb")).colours()).isFalse();
        assertThat(of(true, Map.of()).isThere()).isFalse();
    }

    @Test
    void its_width_is_what_COLUMNS_says_else_as_measured() {
        assertThat(of(true, Map.of("TERM", "xterm", "COLUMNS", "120")).width()).isEqualTo(120);
        assertThat(of(true, Map.of("TERM", "xterm", "COLUMNS", "wide")).width()).isEqualTo(99);
        assertThat(of(true, Map.of("TERM", "xterm", "COLUMNS", "3")).width()).isEqualTo(99);
    }

    private static Terminal of(boolean isThere, Map<String, String> environment) {
        return Terminal.of(isThere, environment, () -> 99);
    }
}
