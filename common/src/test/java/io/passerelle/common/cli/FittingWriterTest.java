package io.passerelle.common.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FittingWriterTest {
    private final StringWriter out = new StringWriter();
    private final PrintWriter narrow = new PrintWriter(new FittingWriter(out, 40), true);

    @Test
    void what_fits_is_left_alone() {
        narrow.printf("%-10s %-8s %s%n", "event", "4711", "a short reason");

        assertThat(out).hasToString("event      4711     a short reason\n");
    }

    @Test
    void a_long_last_column_goes_on_below_itself() {
        narrow.printf("%-8s %-6s %s%n", "event", "4711", "no price of this article is known here");

        assertThat(out.toString())
                .isEqualTo(
                        """
                        event    4711   no price of this article
                                        is known here
                        """);
    }

    @Test
    void a_sentence_is_broken_at_blanks() {
        narrow.println("FileMaker 7 and pending 2 make 5, which may be shown in the shop.");

        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 40).hasSize(2);
        assertThat(out.toString()).contains("make 5,");
    }

    @Test
    void a_word_that_is_too_long_is_not_broken() {
        narrow.println("gid://shopify/InventoryItem/123456789012345678901234567890");

        assertThat(out.toString().lines()).hasSize(1);
    }
}
