package io.passerelle.supplier.ftps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/// One login by SFTP. Nothing of this user's own SSH configuration is read.
class SftpSession implements RemoteSession {
    private static final int CHUNK = 32 * 1024;
    private final Endpoint endpoint;
    private final SshSettings settings;
    private final FtpsConfig config;
    private final SshClient client = SshClient.setUpDefaultClient();
    private volatile @Nullable ClientSession session;
    private @Nullable SftpClient files;
    private volatile long lastProgress;
    private volatile boolean writing;

    SftpSession(Endpoint endpoint, SshSettings settings, FtpsConfig config) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.config = config;
        client.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(
                        RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts()));
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, config.storedTimeout());
    }

    @Override
    public void connect() throws FtpsTrouble {
        client.start();
        try {
            ClientSession opened =
                    client.connect(endpoint.username(), endpoint.host(), endpoint.port())
                            .verify(config.connectTimeout())
                            .getSession();
            session = opened;
            Set<ClientSessionEvent> seen =
                    opened.waitFor(
                            EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED),
                            config.connectTimeout());
            if (seen.contains(ClientSessionEvent.CLOSED) && opened.getServerKey() != null) {
                throw SftpDiagnosis.unknownKey(KeyUtils.getFingerPrint(opened.getServerKey()));
            }
            if (!seen.contains(ClientSessionEvent.WAIT_AUTH)) {
                throw new IOException("no SSH server has answered in time");
            }
        } catch (IOException e) {
            throw Diagnosis.of(Phase.CONNECT, e);
        }
    }

    @Override
    public void login() throws FtpsTrouble {
        ClientSession opened = opened();
        try {
            SshSettings.PrivateKey key = settings.key();
            if (key == null) {
                opened.addPasswordIdentity(endpoint.password());
            } else {
                for (KeyPair pair : SshTrust.keys(key)) {
                    opened.addPublicKeyIdentity(pair);
                }
            }
            opened.auth().verify(config.replyTimeout());
        } catch (IOException e) {
            throw SftpDiagnosis.login(e, opened.isOpen());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was read at the start", e);
        }
    }

    @Override
    public void protect() throws FtpsTrouble {
        try {
            files = SftpClientFactory.instance().createSftpClient(opened());
        } catch (IOException e) {
            throw SftpDiagnosis.of(Phase.PROTECT, e);
        }
    }

    @Override
    public void enterFolder() throws FtpsTrouble {
        try {
            if (!files().stat(folder()).isDirectory()) {
                throw new SftpException(SftpConstants.SSH_FX_NOT_A_DIRECTORY, "not a directory");
            }
        } catch (IOException e) {
            throw SftpDiagnosis.of(Phase.FOLDER, e);
        }
    }

    @Override
    public OptionalLong size(Phase phase, String name) throws FtpsTrouble {
        try {
            return OptionalLong.of(files().stat(path(name)).getSize());
        } catch (IOException e) {
            if (SftpDiagnosis.isMissing(e)) {
                return OptionalLong.empty();
            }
            throw SftpDiagnosis.of(phase, e);
        }
    }

    @Override
    public Optional<Instant> modified(String name) throws FtpsTrouble {
        try {
            return Optional.ofNullable(files().stat(path(name)).getModifyTime())
                    .map(FileTime::toInstant);
        } catch (IOException e) {
            if (SftpDiagnosis.isAnswer(e)) {
                return Optional.empty();
            }
            throw SftpDiagnosis.of(Phase.LOOK, e);
        }
    }

    @Override
    public void store(String name, byte[] content) throws FtpsTrouble {
        Set<SftpClient.OpenMode> fresh =
                EnumSet.of(
                        SftpClient.OpenMode.Write,
                        SftpClient.OpenMode.Create,
                        SftpClient.OpenMode.Truncate);
        progress();
        try (SftpClient.CloseableHandle file = files().open(path(name), fresh)) {
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                files().write(file, at, content, at, length);
                progress();
            }
        } catch (IOException e) {
            throw SftpDiagnosis.of(Phase.STORE, e);
        } finally {
            writing = false;
        }
    }

    private void progress() {
        lastProgress = System.nanoTime();
        writing = true;
    }

    /// Without any mode: version 3 of the protocol refuses to rename onto an existing file.
    @Override
    public String rename(String from, String to) throws FtpsTrouble {
        try {
            files().rename(path(from), path(to));
            return "renamed";
        } catch (IOException e) {
            throw SftpDiagnosis.of(Phase.RENAME, e);
        }
    }

    @Override
    public void move(String from, String to) throws FtpsTrouble {
        try {
            files().rename(path(from), path(to));
        } catch (IOException e) {
            throw SftpDiagnosis.of(Phase.MOVE, e);
        }
    }

    @Override
    public byte[] fetch(String name) throws FtpsTrouble {
        try (InputStream content = files().read(path(name))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw SftpDiagnosis.of(Phase.FETCH, e);
        }
    }

    @Override
    public byte[] fetch(String name, long atMost) throws FtpsTrouble {
        BoundedBytes content = new BoundedBytes(atMost);
        try (InputStream in = files().read(path(name))) {
            in.transferTo(content);
            return content.bytes();
        } catch (BoundedBytes.TooLong e) {
            throw new FtpsTrouble(FtpsTrouble.Kind.FILE, Phase.READ, content.refusal());
        } catch (IOException e) {
            throw SftpDiagnosis.of(Phase.READ, e);
        }
    }

    @Override
    public List<RemoteFile> list(int atMost) throws FtpsTrouble {
        List<RemoteFile> seen = new ArrayList<>();
        try {
            for (SftpClient.DirEntry entry : files().readDir(folder())) {
                if (entry.getAttributes().isRegularFile()) {
                    seen.add(seen(entry));
                }
                if (seen.size() > atMost) {
                    throw Diagnosis.crowded(atMost);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw SftpDiagnosis.of(
                    Phase.LIST, e instanceof IOException direct ? direct : new IOException(e));
        }
        return seen;
    }

    private static RemoteFile seen(SftpClient.DirEntry entry) {
        SftpClient.Attributes attributes = entry.getAttributes();
        FileTime written = attributes.getModifyTime();
        return new RemoteFile(
                entry.getFilename(),
                attributes.getSize(),
                written == null ? null : written.toInstant());
    }

    @Override
    public boolean delete(String name) throws FtpsTrouble {
        try {
            files().remove(path(name));
            return true;
        } catch (IOException e) {
            if (SftpDiagnosis.isAnswer(e)) {
                return false;
            }
            throw SftpDiagnosis.of(Phase.DELETE, e);
        }
    }

    private String folder() {
        return endpoint.directory().isEmpty() ? "." : endpoint.directory();
    }

    private String path(String name) {
        return endpoint.directory().isEmpty() ? name : endpoint.directory() + "/" + name;
    }

    @Override
    public String security() {
        return "SSH, server key " + KeyUtils.getFingerPrint(opened().getServerKey());
    }

    @Override
    public void cutIfStalled(Duration limit) {
        if (writing && System.nanoTime() - lastProgress > limit.toNanos()) {
            cut();
        }
    }

    @Override
    public void cut() {
        ClientSession opened = session;
        if (opened != null) {
            opened.close(true);
        }
    }

    @Override
    public void close() {
        client.close(true);
    }

    private ClientSession opened() {
        return Objects.requireNonNull(session, "connected first");
    }

    private SftpClient files() {
        return Objects.requireNonNull(files, "logged in first");
    }
}
