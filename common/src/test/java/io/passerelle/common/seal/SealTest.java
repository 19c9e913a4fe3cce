package io.passerelle.common.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final SealedColumn BODY = SealedColumn.bytes("events", "body", "id", 0L);
    private static final SealedColumn STATE = SealedColumn.text("orders", "state", "id", 0L);
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void what_is_sealed_is_not_to_be_read_and_opens_as_it_was() {
        Seal seal = seal(NEW);

        String sealed = seal.close(STATE, "Zoé Martin 🎁");

        assertThat(sealed).startsWith("sealed:").doesNotContain("Martin");
        assertThat(seal.open(STATE, sealed)).isEqualTo("Zoé Martin 🎁");
        assertThat(seal.close(STATE, "Zoé Martin 🎁")).isNotEqualTo(sealed);
    }

    @Test
    void bytes_are_sealed_too_and_nothing_stays_nothing() {
        Seal seal = seal(NEW);

        byte[] sealed = seal.close(BODY, "body".getBytes(UTF_8));

        assertThat(sealed).startsWith(0, 'P', 'S', 1).hasSize(8 + 12 + 4 + 16);
        assertThat(seal.open(BODY, sealed)).asString(UTF_8).isEqualTo("body");
        assertThat(seal.close(BODY, new byte[0])).isEmpty();
    }

    @Test
    void a_fingerprint_is_the_same_for_one_text_purpose_and_key_and_for_no_other() {
        String one = seal(NEW).fingerprints("ann@example.com", "orders.email").getFirst();

        assertThat(one).matches("[0-9a-f]{8}:[0-9a-f]{64}");
        assertThat(seal(NEW + "," + OLD).fingerprints("ann@example.com", "orders.email"))
                .containsExactly(
                        one, seal(OLD).fingerprints("ann@example.com", "orders.email").getFirst());
        assertThat(seal(NEW).fingerprints("ann@example.org", "orders.email")).doesNotContain(one);
        assertThat(seal(NEW).fingerprints("ann@example.com", "orders.phone")).doesNotContain(one);
        assertThat(seal("").fingerprints("ann@example.com", "orders.email")).isEmpty();
    }

    @Test
    void what_was_kept_plain_before_stays_readable() {
        assertThat(seal(NEW).open(STATE, "{\"id\":1}")).isEqualTo("{\"id\":1}");
        assertThat(seal(NEW).open(BODY, "{}".getBytes(UTF_8))).asString(UTF_8).isEqualTo("{}");
    }

    @Test
    void a_plain_body_that_looks_sealed_comes_back_as_it_was() {
        byte[] odd = {0, 'P', 'S', 1, 9, 9, 9, 9, 9};

        byte[] kept = seal("").close(BODY, odd);

        assertThat(seal("").open(BODY, kept)).isEqualTo(odd);
        assertThat(seal(NEW).open(BODY, kept)).isEqualTo(odd);
    }

    @Test
    void the_newest_key_seals_and_all_of_them_open() {
        String before = seal(OLD).close(STATE, "x");
        Seal both = seal(NEW + ", " + OLD);

        assertThat(both.open(STATE, before)).isEqualTo("x");
        assertThat(both.isNewest(before)).isFalse();
        assertThat(both.isNewest(both.close(STATE, "x"))).isTrue();
        assertThat(seal(NEW).open(STATE, both.close(STATE, "x"))).isEqualTo("x");
    }

    @Test
    void without_its_key_nothing_opens_and_the_key_is_named() {
        String sealed = seal(OLD).close(STATE, "x");

        assertThatThrownBy(() -> seal(NEW).open(STATE, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("orders.state")
                .hasMessageContaining(seal(OLD).newest().orElseThrow());
    }

    @Test
    void what_was_sealed_for_one_column_opens_in_no_other() {
        String sealed = seal(NEW).close(STATE, "x");
        SealedColumn other = SealedColumn.text("orders", "name", "id", 0L);

        assertThatThrownBy(() -> seal(NEW).open(other, sealed))
                .hasMessageContaining("was changed or belongs elsewhere");
    }

    @Test
    void a_changed_or_cut_value_never_opens() {
        byte[] sealed = seal(NEW).close(BODY, "body".getBytes(UTF_8));

        for (int i = 4; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seal(NEW).open(BODY, changed))
                    .isInstanceOf(IllegalStateException.class);
            byte[] cut = java.util.Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> seal(NEW).open(BODY, cut))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-word", "c2hvcnQ=", ","})
    void a_bad_key_stops_the_start_and_is_not_shown(String bad) {
        assertThatThrownBy(() -> seal(bad))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("DATA_KEY: ")
                .hasMessageContaining("32 random bytes in base64")
                .hasMessageNotContaining("secret-word");
    }

    private static Seal seal(String keys) {
        return new Seal(
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withDefaultValues(Map.of("DATA_KEY", keys))
                                .build()));
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        new java.util.Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
