package io.passerelle.common.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final Instant EARLY = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(60);

    @Test
    void the_worst_come_first_and_among_them_the_oldest() {
        Condition ticket = condition("a", Severity.TICKET, EARLY);
        Condition latePage = condition("b", Severity.PAGE, LATE);
        Condition earlyPage = condition("c", Severity.PAGE, EARLY);

        var all =
                new Conditions(List.of(() -> List.of(ticket, latePage), () -> List.of(earlyPage)));

        assertThat(all.now()).containsExactly(earlyPage, latePage, ticket);
    }

    @Test
    void a_key_can_stand_in_an_address_and_in_a_table() {
        assertThatThrownBy(() -> condition("two words", Severity.PAGE, EARLY))
                .hasMessageContaining("'two words'");
    }

    private static Condition condition(String key, Severity severity, Instant since) {
        return new Condition(key, severity, since, "words", "advice", "");
    }
}
