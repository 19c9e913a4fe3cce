package io.passerelle.sandbox.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierServerTest {
    private static final String BODY = "<Order><Number>1043</Number></Order>";
    private static final Map<String, String> PASSWORDS = Map.of("agriest", "pw");

    @TempDir private static Path kept;
    @TempDir private Path folder;
    private SupplierServer server;

    @BeforeAll
    static void make() {
        var _ = Certificate.in(kept);
    }

    @BeforeEach
    void start() {
        server = SupplierServer.start(options());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SupplierOptions options() {
        return new SupplierOptions(folder, kept, 0, SupplierOptions.Tls.EXPLICIT, "", PASSWORDS);
    }

    private static FTPSClient client(SupplierServer server, boolean implicit) throws Exception {
        var client = new FTPSClient(implicit);
        client.setTrustManager(trusting(server.trustCertificate()));
        client.setEndpointCheckingEnabled(true);
        client.connect("localhost", server.port());
        return client;
    }

    private static javax.net.ssl.TrustManager trusting(Path pem) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
            store.setCertificateEntry("supplier", certificate);
        }
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return factory.getTrustManagers()[0];
    }

    private FTPSClient loggedIn() throws Exception {
        return loggedIn(server, false);
    }

    private static FTPSClient loggedIn(SupplierServer server, boolean implicit) throws Exception {
        FTPSClient client = client(server, implicit);
        assertThat(client.login("agriest", "pw")).isTrue();
        client.execPBSZ(0);
        client.execPROT("P");
        client.enterLocalPassiveMode();
        client.setFileType(FTP.BINARY_FILE_TYPE);
        return client;
    }

    private static boolean store(FTPClient client, String name) throws IOException {
        var body = new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8));
        return client.storeFile(name, body);
    }

    @Test
    void takes_an_upload_under_a_temporary_name_and_renames_it() throws Exception {
        FTPSClient client = loggedIn();
        assertThat(store(client, "in/.po.part")).isTrue();
        assertThat(client.getSize("in/.po.part")).isEqualTo("36");
        assertThat(client.rename("in/.po.part", "in/po.xml")).isTrue();
        assertThat(server.files("agriest")).containsExactly(new SupplierFile("po.xml", 36));
        assertThat(server.read("agriest", "po.xml")).asString().isEqualTo(BODY);
        server.offer("agriest", "notice.xml", new byte[] {65});
        assertThat(client.listNames("out"))
                .containsExactlyInAnyOrder("archive", "broken", "notice.xml");
        client.disconnect();
    }

    @Test
    void speaks_implicit_tls_as_an_option_and_reuses_the_certificate() throws Exception {
        byte[] before = Files.readAllBytes(server.trustCertificate());
        try (var other = SupplierServer.start(options().implicit())) {
            FTPSClient client = loggedIn(other, true);
            assertThat(store(client, "in/a.xml")).isTrue();
            assertThat(Files.readAllBytes(other.trustCertificate())).isEqualTo(before);
            client.disconnect();
        }
    }

    @Test
    void refuses_wrong_and_clear_passwords_and_clear_data() throws Exception {
        FTPSClient wrong = client(server, false);
        assertThat(wrong.login("agriest", "no")).isFalse();
        assertThat(wrong.getReplyCode()).isEqualTo(530);
        var clear = new FTPClient();
        clear.connect("localhost", server.port());
        assertThat(clear.login("agriest", "pw")).isFalse();
        FTPSClient unprotected = client(server, false);
        assertThat(unprotected.login("agriest", "pw")).isTrue();
        unprotected.enterLocalPassiveMode();
        assertThat(store(unprotected, "in/a.xml")).isFalse();
        assertThat(unprotected.getReplyCode()).isEqualTo(522);
        assertThat(server.files("agriest")).isEmpty();
        wrong.disconnect();
        clear.disconnect();
        unprotected.disconnect();
    }

    @Test
    void refuses_a_right_password_when_told_to() throws Exception {
        server.faults().next(SupplierFault.LOGIN_REFUSED);
        FTPSClient client = client(server, false);
        assertThat(client.login("agriest", "pw")).isFalse();
        assertThat(client.login("agriest", "pw")).isTrue();
        assertThat(server.faults().waiting()).isZero();
        client.disconnect();
    }

    @Test
    void loses_the_reply_of_a_stored_file() throws Exception {
        FTPSClient client = loggedIn();
        server.faults().next(SupplierFault.STORE_REPLY_LOST);
        assertThatThrownBy(() -> store(client, "in/a.xml")).isInstanceOf(IOException.class);
        assertThat(server.files("agriest")).containsExactly(new SupplierFile("a.xml", 36));
        client.disconnect();
    }

    @Test
    void loses_the_reply_of_a_renamed_file() throws Exception {
        FTPSClient client = loggedIn();
        store(client, "in/a.part");
        server.faults().next(SupplierFault.RENAME_REPLY_LOST);
        assertThatThrownBy(() -> client.rename("in/a.part", "in/a.xml"))
                .isInstanceOf(IOException.class);
        assertThat(server.files("agriest")).containsExactly(new SupplierFile("a.xml", 36));
        client.disconnect();
    }

    @Test
    void runs_out_of_disk_and_goes_on() throws Exception {
        FTPSClient client = loggedIn();
        server.faults().next(SupplierFault.DISK_FULL);
        assertThat(store(client, "in/a.part")).isFalse();
        assertThat(client.getReplyCode()).isEqualTo(452);
        assertThat(server.files("agriest")).containsExactly(new SupplierFile("a.part", 0));
        assertThat(store(client, "in/a.part")).isTrue();
        client.disconnect();
    }

    @Test
    void cuts_the_data_connection_and_leaves_a_stump() throws Exception {
        server.faults().next(SupplierFault.DATA_CUT);
        FTPSClient client = loggedIn();
        assertThat(stored(client)).isFalse();
        assertThat(server.files("agriest")).containsExactly(new SupplierFile("a.part", 10));
        server.faults().next(SupplierFault.DATA_CUT_BUT_CONFIRMED);
        FTPSClient second = loggedIn();
        assertThat(stored(second)).isTrue();
        assertThat(server.files("agriest")).containsExactly(new SupplierFile("a.part", 10));
        client.disconnect();
        second.disconnect();
    }

    /// The client may notice the break before the reply; then the reply decides.
    private static boolean stored(FTPSClient client) throws IOException {
        try {
            return store(client, "in/a.part");
        } catch (IOException e) {
            return client.completePendingCommand();
        }
    }
}
