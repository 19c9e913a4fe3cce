package io.passerelle.supplier.ftps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpDropboxTest extends DropboxContract {
    private final KeyPair serverKey = keyPair();
    private final KeyPair ourKey = keyPair();
    private final Moods moods = new Moods();
    @TempDir private Path folder;
    private SshServer server;
    private Path knownHosts;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("home/in"));
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(serverKey));
        server.setPasswordAuthenticator(
                (user, password, _) -> user.equals("agriest") && password.equals("pw"));
        server.setPublickeyAuthenticator(
                (user, key, _) -> KeyUtils.compareKeys(key, ourKey.getPublic()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("home")));
        var sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(moods);
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        knownHosts = knownHosts(serverKey.getPublic());
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Override
    Endpoint endpoint(int port, String password, String directory) {
        return new Endpoint(
                "localhost",
                port,
                Endpoint.Tls.NONE,
                "agriest",
                password,
                new SshSettings(knownHosts, null),
                directory);
    }

    @Override
    int port() {
        return server.getPort();
    }

    @Override
    Path inbox() {
        return folder.resolve("home/in");
    }

    @Override
    void loseTheNextAnswerToARename() {
        moods.loseRename.set(true);
    }

    @Override
    void refuseTheNextFileForWantOfSpace() {
        moods.full.set(true);
    }

    @Test
    void a_server_with_another_key_is_never_told_the_password() throws IOException {
        knownHosts = knownHosts(keyPair().getPublic());

        assertRefusedByServer(
                harness.put(endpoint(), NAME, DOCUMENT),
                KeyUtils.getFingerPrint(serverKey.getPublic()),
                "delivery.known-hosts");
        assertThat(inbox()).isEmptyDirectory();
        assertThat(knownHosts).content().doesNotContain(encoded(serverKey.getPublic()));
    }

    @Test
    void a_server_nobody_knows_is_not_trusted_at_first_sight() throws IOException {
        Files.writeString(knownHosts, "elsewhere.example " + encoded(serverKey.getPublic()) + "\n");

        assertRefusedByServer(
                harness.put(endpoint(), NAME, DOCUMENT), "server's key", "delivery.known-hosts");
    }

    @Test
    void a_key_opens_as_well_as_a_password() throws IOException {
        assertThat(harness.put(byKey(ourKey), NAME, DOCUMENT)).isInstanceOf(Upload.Stored.class);
        assertExactlyOneFile();
    }

    @Test
    void another_key_needs_a_person() throws IOException {
        assertRefusedByServer(
                harness.put(byKey(keyPair()), NAME, DOCUMENT), "login", "delivery.private-key");
    }

    @Test
    void a_connection_lost_after_the_file_was_written_leaves_one_file_in_the_end()
            throws IOException {
        moods.loseStore.set(true);

        assertThat(harness.put(endpoint(), NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        assertThat(harness.put(endpoint(), NAME, DOCUMENT)).isInstanceOf(Upload.Stored.class);
        assertExactlyOneFile();
    }

    private Endpoint byKey(KeyPair pair) throws IOException {
        Path file = folder.resolve("id_ecdsa");
        try (OutputStream out = Files.newOutputStream(file)) {
            var none = (OpenSSHKeyEncryptionContext) null;
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "us", none, out);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        var key = new SshSettings.PrivateKey(file, "");
        SshTrust.check(key);
        return new Endpoint(
                "localhost",
                port(),
                Endpoint.Tls.NONE,
                "agriest",
                "",
                new SshSettings(knownHosts, key),
                "in");
    }

    private Path knownHosts(PublicKey key) throws IOException {
        Path file = folder.resolve("known_hosts");
        return Files.writeString(
                file, "[localhost]:" + server.getPort() + " " + encoded(key) + "\n");
    }

    private static String encoded(PublicKey key) {
        return PublicKeyEntry.toString(key);
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Moods implements SftpEventListener {
        private final AtomicBoolean loseRename = new AtomicBoolean();
        private final AtomicBoolean loseStore = new AtomicBoolean();
        private final AtomicBoolean full = new AtomicBoolean();

        @Override
        public void moved(
                ServerSession session,
                Path from,
                Path to,
                Collection<CopyOption> options,
                Throwable thrown) {
            if (loseRename.getAndSet(false)) {
                session.close(true);
            }
        }

        @Override
        public void closed(ServerSession session, String remote, Handle handle, Throwable thrown) {
            if (handle instanceof FileHandle && loseStore.getAndSet(false)) {
                session.close(true);
            }
        }

        @Override
        public void writing(
                ServerSession session,
                String remote,
                FileHandle handle,
                long offset,
                byte[] data,
                int at,
                int length)
                throws IOException {
            if (full.getAndSet(false)) {
                throw new SftpException(SftpConstants.SSH_FX_FAILURE, "No space left on device");
            }
        }
    }
}
