package io.passerelle.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyResourcesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.yaml",
                "db/migration/V1__orders.sql",
                "META-INF/services/java.time.zone.ZoneRulesProvider",
                "a..b/c",
                "Übersicht.html"
            })
    void what_is_tidy_is_taken_as_it_is(String name) {
        assertThat(TidyResources.isTidy(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/.", "a/..", "a/./b",
                "a/../b", "a\0b"
            })
    void what_would_be_changed_is_left_to_graalvm(String name) {
        assertThat(TidyResources.isTidy(name)).isFalse();
    }
}
