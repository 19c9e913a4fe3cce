package io.passerelle.common.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.passerelle.common.runtime.Outside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SystemsOutsideTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    @Inject KeptTroubles kept;

    @AfterEach
    void forget() {
        kept.end("FileMaker");
        kept.end("Shopify");
    }

    /// A process of its own, which knows nothing of those before.
    private final class Node {
        private final Outside outside;
        private final SystemsOutside source;

        Node(Instant now) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            outside = new Outside(clock);
            source = new SystemsOutside(outside, kept, clock);
        }

        Node fails(String system, String words, int times) {
            for (int i = 0; i < times; i++) {
                outside.failed(system, words);
            }
            return this;
        }
    }

    @Test
    void one_lost_call_is_no_outage_and_two_are() {
        Node node = new Node(NOON).fails("FileMaker", "timeout", 1);
        assertThat(node.source.conditions()).isEmpty();

        node.fails("FileMaker", "refused", 1);

        assertThat(node.source.conditions())
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.key()).isEqualTo("unreachable:filemaker");
                    assertThat(condition.since()).isEqualTo(NOON);
                    assertThat(condition.advice()).endsWith("refused");
                });
    }

    @Test
    void an_outage_outlives_a_restart_until_the_system_answers() {
        new Node(NOON).fails("Shopify", "timeout", 2).source.conditions();

        Node next = new Node(NOON.plusSeconds(600));
        assertThat(next.source.conditions())
                .as("not asked yet")
                .extracting(Condition::key, Condition::since)
                .containsExactly(tuple("unreachable:shopify", NOON));
        next.fails("Shopify", "refused", 1);
        assertThat(next.source.conditions()).as("asked in vain once").hasSize(1);
        next.fails("Shopify", "refused", 1);
        assertThat(next.source.conditions())
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.since()).isEqualTo(NOON);
                    assertThat(condition.advice()).endsWith("refused");
                });

        next.outside.answered("Shopify");

        assertThat(next.source.conditions()).isEmpty();
        assertThat(new Node(NOON).source.conditions()).as("and the next knows it").isEmpty();
    }

    @Test
    void what_nobody_has_met_for_a_day_is_over() {
        new Node(NOON).fails("Shopify", "timeout", 2).source.conditions();
        Instant late = NOON.plusSeconds(80_000);
        new Node(late).fails("Shopify", "refused", 2).source.conditions();

        assertThat(new Node(late.plusSeconds(86_399)).source.conditions())
                .singleElement()
                .satisfies(condition -> assertThat(condition.advice()).endsWith("refused"));
        assertThat(new Node(late.plusSeconds(86_400)).source.conditions()).isEmpty();
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void what_only_one_service_speaks_to_is_not_told_here() {
        assertThat(new Node(NOON).fails("supplier agriest", "x", 2).source.conditions()).isEmpty();
    }
}
