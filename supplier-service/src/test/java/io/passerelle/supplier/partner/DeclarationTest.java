package io.passerelle.supplier.partner;

import static io.passerelle.supplier.partner.Declared.ROOT;
import static io.passerelle.supplier.partner.Declared.complete;
import static io.passerelle.supplier.partner.Declared.read;
import static io.passerelle.supplier.partner.Declared.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.supplier.ftps.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a supplier's declaration says, and that a bad one is refused with what was found and what
/// is expected.
class DeclarationTest {

    @Test
    void a_short_declaration_has_sensible_defaults() {
        Supplier supplier = read(complete()).getFirst();

        assertThat(supplier.name()).isEqualTo("agriest");
        assertThat(supplier.sending())
                .isEqualTo(new Sending(SendWhen.PAID, false, Duration.ZERO, null));
        assertThat(supplier.endpoint().port()).isEqualTo(21);
        assertThat(supplier.endpoint().tls()).isEqualTo(Endpoint.Tls.EXPLICIT);
    }

    @Test
    void no_supplier_is_called_like_the_own_warehouse() {
        Map<String, String> own = new HashMap<>();
        complete()
                .forEach((name, value) -> own.put(name.replace("agriest", "own-warehouse"), value));

        assertThatThrownBy(() -> read(own))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("other than own-warehouse");
    }

    @Test
    void suppliers_are_asked_by_priority_and_then_by_key() {
        Map<String, String> three = complete();
        complete().forEach((name, value) -> three.put(name.replace("agriest", "zinnia"), value));
        complete().forEach((name, value) -> three.put(name.replace("agriest", "flora"), value));
        three.put("passerelle.suppliers.zinnia.priority", "1");

        assertThat(read(three))
                .extracting(s -> s.key().value())
                .containsExactly("zinnia", "agriest", "flora");
    }

    @ParameterizedTest
    @CsvSource({
        "format, edifact, passerelle or ubl-2.1 or template",
        "send-when, shipped, created or paid",
        "priority, first, a whole number",
        "approval, maybe, none or required",
        "minimum-age, 31d, from nothing to 30 days",
        "minimum-age, soon, such as 30m",
        "delivery.tls, tls, explicit or implicit or none",
        "match.sku-patterns, AG-(, syntax of RE2",
        "delivery.protocol, scp, ftps or sftp",
        "delivery.port, 99999, 1 to 65535",
        "delivery.host, ftp://x/y, without scheme",
        "delivery.trust-certificate, nowhere.pem, a PEM file",
        "delivery.certificate-sha256, 12:34, 64 hexadecimal digits",
        "delivery.client-certificate, nowhere.p12, a PKCS#12 file",
        "delivery.tls-versions, TLSv1.1, TLSv1.2 or TLSv1.3",
    })
    void a_bad_value_is_named_with_what_is_expected(String key, String value, String expected) {
        assertThatThrownBy(() -> read(with(key, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + key)
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({"delivery.host", "delivery.username", "delivery.password"})
    void a_missing_value_is_named(String key) {
        assertThatThrownBy(() -> read(with(key, "")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + key + ": not set");
    }

    @Test
    void a_rule_must_name_something() {
        Map<String, String> none = complete();
        none.remove(ROOT + "match.vendors");

        assertThatThrownBy(() -> read(none)).hasMessageContaining(ROOT + "match");
    }

    @Test
    void hours_are_those_of_the_suppliers_working_days() {
        Sending sending = read(window()).getFirst().sending();

        assertThat(sending.words()).isEqualTo("paid, 08:00-16:30 Europe/Paris");
        assertThat(sending.next(Instant.parse("2026-11-28T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 8 o'clock, a time of day",
        "until, 07:00, from before until",
        "zone, Paris, a time zone",
        "days, someday, 'mon, tue'",
        "closed-on, Christmas, days such as 2026-12-25",
    })
    void hours_that_make_no_sense_are_refused(String key, String value, String expected) {
        Map<String, String> settings = window();
        settings.put(ROOT + "window." + key, value);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(ROOT + "window")
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
    }

    @Test
    void half_a_window_is_none() {
        Map<String, String> settings = window();
        settings.remove(ROOT + "window.until");

        assertThatThrownBy(() -> read(settings))
                .hasMessageContaining(ROOT + "window.until: not set");
        assertThatThrownBy(() -> read(with("window.days", "mon")))
                .hasMessageContaining(ROOT + "window: found days alone");
    }

    private static Map<String, String> window() {
        Map<String, String> settings = with("window.from", "08:00");
        settings.put(ROOT + "window.until", "16:30");
        settings.put(ROOT + "window.zone", "Europe/Paris");
        return settings;
    }
}
