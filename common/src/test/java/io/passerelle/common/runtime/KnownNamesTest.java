package io.passerelle.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.PropertiesUtil;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is known natively is what is known in a JVM.
class KnownNamesTest {
    private static final List<String> NAMES =
            List.of(
                    "quarkus.http.port",
                    "quarkus.http",
                    "http",
                    "quarkus.log.category.\"io.passerelle\".level",
                    "quarkus.http.cors.origins[0]",
                    "quarkus.*.port",
                    "\"quarkus.http\".port",
                    "passerelle.stock.buffer",
                    "[0].x",
                    "x.",
                    "HTTP_PORT");
    private static final List<String> PARTS =
            List.of(
                    "quarkus",
                    "http",
                    "port",
                    "p",
                    "*",
                    "\"*\"",
                    "origins[*]",
                    "*[*]",
                    "\"io.passerelle\"",
                    "level",
                    "passerelle",
                    "[*]",
                    "x",
                    "HTTP_PORT");

    @Test
    void each_part_is_known_as_quarkus_knows_it() {
        int known = 0;
        for (String name : NAMES) {
            for (var at = new NameIterator(name); at.hasNext(); at.next()) {
                for (String part : PARTS) {
                    boolean mapped = PropertiesUtil.isMapped(at, part);
                    assertThat(KnownNames.FirstLetterFirst.isMapped(at, part))
                            .as("%s after %d as %s", name, at.getPosition(), part)
                            .isEqualTo(mapped);
                    known += mapped ? 1 : 0;
                }
            }
        }
        assertThat(known).isGreaterThan(NAMES.size());
    }
}
