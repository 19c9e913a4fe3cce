package io.passerelle.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.PropertiesUtil;
import io.smallrye.config.PropertyName;
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

    @Test
    void parts_that_begin_apart_are_not_the_same_for_smallrye() {
        int apart = 0;
        for (String one : PARTS) {
            String name = "a." + one;
            for (String other : PARTS) {
                if (KnownNames.beginApart(name, 2, one.length(), other, 0, other.length())) {
                    assertThat(PropertyName.equals(name, 2, one.length(), other, 0, other.length()))
                            .as("%s and %s", one, other)
                            .isFalse();
                    apart++;
                }
            }
        }
        assertThat(apart).isGreaterThan(PARTS.size());
        assertThat(KnownNames.beginApart("http", 0, 4, "", 0, 0)).isFalse();
    }
}
