package io.passerelle.supplier.partner;

import static io.passerelle.supplier.partner.Declared.ROOT;
import static io.passerelle.supplier.partner.Declared.read;
import static io.passerelle.supplier.partner.Declared.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.supplier.Certificates;
import io.passerelle.supplier.ftps.Endpoint;
import io.passerelle.supplier.ftps.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a supplier's files go: servers, keys, certificates and names.
class DeclaredDeliveryTest {

    @Test
    void implicit_tls_has_its_own_usual_port() {
        assertThat(read(with("delivery.tls", "Implicit")).getFirst().endpoint().port())
                .isEqualTo(990);
    }

    @Test
    void clear_text_is_for_this_machine_only() {
        Map<String, String> local = with("delivery.tls", "none");
        local.put(ROOT + "delivery.host", "localhost");

        assertThat(read(local)).hasSize(1);
        assertThatThrownBy(() -> read(with("delivery.tls", "none")))
                .hasMessageContaining("delivery.tls");
    }

    @Test
    void a_user_name_cannot_smuggle_in_a_second_command() {
        assertThatThrownBy(() -> read(with("delivery.username", "a\r\nDELE x")))
                .isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> read(with("delivery.password", "secret\r\nDELE x")))
                .isInstanceOf(BadSetting.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_pin_may_be_written_with_colons_and_in_capitals() {
        String pin = "AB:".repeat(31) + "AB";

        assertThat(read(with("delivery.certificate-sha256", pin)).getFirst().endpoint())
                .extracting(endpoint -> ((TlsSettings) endpoint.security()).pin())
                .isEqualTo("ab".repeat(32));
    }

    @Test
    void a_client_certificate_is_opened_before_the_first_order(@TempDir Path folder)
            throws IOException {
        Path store =
                Certificates.forHost(folder, "shop.example").resolve("certificates/supplier.p12");
        Map<String, String> settings = with("delivery.client-certificate", store.toString());

        settings.put(ROOT + "delivery.client-certificate-password", "sandbox");
        assertThat(read(settings).getFirst().endpoint().security())
                .isInstanceOfSatisfying(
                        TlsSettings.class, tls -> assertThat(tls.client()).isNotNull());

        settings.put(ROOT + "delivery.client-certificate-password", "not it");
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("client-certificate-password its password")
                .hasMessageNotContaining("not it");
    }

    @Test
    void sftp_needs_to_know_the_servers_key(@TempDir Path folder) throws IOException {
        Map<String, String> settings = with("delivery.protocol", "sftp");
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(ROOT + "delivery.known-hosts: not set");

        Path empty = Files.writeString(folder.resolve("empty"), "# nobody\n");
        settings.put(ROOT + "delivery.known-hosts", empty.toString());
        assertThatThrownBy(() -> read(settings)).hasMessageContaining("ssh-keyscan");

        Path known =
                Files.writeString(
                        folder.resolve("known"),
                        "ftp.example.com ecdsa-sha2-nistp256"
                                + " AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBAMS2I9dkO1lxOnd"
                                + "XXYxqZ6TAn01lhPj0WS/JDuxEpQS9emMZ/rh9WqYUFHqrGdUg/iijFZ4yW8RWEiAuQMA"
                                + "gxU=\n");
        settings.put(ROOT + "delivery.known-hosts", known.toString());
        Endpoint endpoint = read(settings).getFirst().endpoint();
        assertThat(endpoint.port()).isEqualTo(22);
        assertThat(endpoint.encryption()).isEqualTo("ssh");

        settings.put(ROOT + "delivery.private-key", empty.toString());
        assertThatThrownBy(() -> read(settings))
                .hasMessageContaining(ROOT + "delivery.private-key")
                .hasMessageContaining("private-key-passphrase");
    }
}
