package io.passerelle.supplier.ftps;

import io.passerelle.supplier.ftps.FtpsTrouble.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.ftp.parser.MLSxEntryParser;

/// One login at a supplier's server. Every failure is a [FtpsTrouble] with its phase; after one the
/// session is only good for closing, unless stated otherwise.
class FtpsSession implements RemoteSession {
    private final Endpoint endpoint;
    private final FTPClient client;

    /// @param protocols TLS versions to offer, empty for those of the endpoint
    FtpsSession(Endpoint endpoint, TlsSettings tls, FtpsConfig config, String... protocols) {
        this.endpoint = endpoint;
        this.client = client(endpoint.tls(), tls, config, protocols);
        client.setConnectTimeout(millis(config.connectTimeout()));
        client.setDefaultTimeout(millis(config.replyTimeout()));
        client.setDataTimeout(config.replyTimeout());
        client.setControlEncoding("UTF-8");
        client.setUseEPSVwithIPv4(true);
    }

    private static FTPClient client(
            Endpoint.Tls mode, TlsSettings tls, FtpsConfig config, String... protocols) {
        return switch (mode) {
            case NONE -> new FTPClient();
            case EXPLICIT, IMPLICIT -> {
                var client =
                        new SessionReusingFtpsClient(
                                mode == Endpoint.Tls.IMPLICIT,
                                FreshTls.context(tls),
                                config.storedTimeout());
                String[] declared = tls.versions().toArray(String[]::new);
                String[] offered = protocols.length > 0 ? protocols : declared;
                if (offered.length > 0) {
                    client.setEnabledProtocols(offered);
                }
                yield client;
            }
        };
    }

    @Override
    public void connect() throws FtpsTrouble {
        run(
                Phase.CONNECT,
                () -> {
                    client.connect(endpoint.host(), endpoint.port());
                    client.setKeepAlive(true);
                    client.enterLocalPassiveMode();
                    return FTPReply.isPositiveCompletion(client.getReplyCode());
                });
    }

    @Override
    public void login() throws FtpsTrouble {
        run(Phase.LOGIN, () -> client.login(endpoint.username(), endpoint.password()));
    }

    /// Without PROT P data would go in clear, without TYPE I it would be altered.
    @Override
    public void protect() throws FtpsTrouble {
        run(
                Phase.PROTECT,
                () -> {
                    if (client instanceof FTPSClient ftps) {
                        ftps.execPBSZ(0);
                        ftps.execPROT("P");
                    }
                    return client.setFileType(FTP.BINARY_FILE_TYPE);
                });
    }

    @Override
    public void enterFolder() throws FtpsTrouble {
        if (!endpoint.directory().isEmpty()) {
            run(Phase.FOLDER, () -> client.changeWorkingDirectory(endpoint.directory()));
        }
    }

    /// The size of a file, empty if there is none. The session stays usable.
    @Override
    public OptionalLong size(Phase phase, String name) throws FtpsTrouble {
        try {
            int code = client.sendCommand("SIZE", name);
            if (code == 213) {
                String reply = client.getReplyString().strip();
                return OptionalLong.of(Long.parseLong(reply.substring(reply.lastIndexOf(' ') + 1)));
            }
            if (code == 550) {
                return OptionalLong.empty();
            }
            throw Diagnosis.of(phase, code, client.getReplyString());
        } catch (IOException e) {
            throw Diagnosis.of(phase, e);
        }
    }

    /// By MDTM, which tells times in UTC. The session stays usable.
    @Override
    public Optional<Instant> modified(String name) throws FtpsTrouble {
        try {
            if (client.sendCommand("MDTM", name) != 213) {
                return Optional.empty();
            }
            String reply = client.getReplyString().strip();
            return Optional.ofNullable(
                            MLSxEntryParser.parseGMTdateTime(
                                    reply.substring(reply.lastIndexOf(' ') + 1)))
                    .map(Calendar::toInstant);
        } catch (IOException e) {
            throw Diagnosis.of(Phase.LOOK, e);
        }
    }

    @Override
    public void store(String name, byte[] content) throws FtpsTrouble {
        run(Phase.STORE, () -> client.storeFile(name, new ByteArrayInputStream(content)));
    }

    /// The session stays usable if the server answers no.
    @Override
    public String rename(String from, String to) throws FtpsTrouble {
        run(Phase.RENAME, () -> client.rename(from, to));
        return client.getReplyString().strip();
    }

    @Override
    public void move(String from, String to) throws FtpsTrouble {
        run(Phase.MOVE, () -> client.rename(from, to));
    }

    @Override
    public byte[] fetch(String name) throws FtpsTrouble {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        run(Phase.FETCH, () -> client.retrieveFile(name, content));
        return content.toByteArray();
    }

    @Override
    public byte[] fetch(String name, long atMost) throws FtpsTrouble {
        BoundedBytes content = new BoundedBytes(atMost);
        try {
            run(Phase.READ, () -> client.retrieveFile(name, content));
        } catch (FtpsTrouble trouble) {
            throw content.isFull()
                    ? new FtpsTrouble(Kind.FILE, Phase.READ, content.refusal())
                    : trouble;
        }
        return content.bytes();
    }

    /// By MLSD where the server knows it: its times are UTC. LIST tells times of an unknown zone.
    @Override
    public List<RemoteFile> list(int atMost) throws FtpsTrouble {
        List<RemoteFile> files = new ArrayList<>();
        run(
                Phase.LIST,
                () -> {
                    boolean exact = client.hasFeature("MLST");
                    FTPFile[] found = exact ? client.mlistDir() : client.listFiles();
                    for (FTPFile file : found) {
                        if (file != null && file.isFile()) {
                            files.add(seen(file, exact));
                        }
                    }
                    return FTPReply.isPositiveCompletion(client.getReplyCode());
                });
        if (files.size() > atMost) {
            throw Diagnosis.crowded(atMost);
        }
        return files;
    }

    private static RemoteFile seen(FTPFile file, boolean exact) {
        Instant written = file.getTimestampInstant();
        return exact
                ? new RemoteFile(file.getName(), file.getSize(), written)
                : new RemoteFile(file.getName(), file.getSize(), null, written);
    }

    /// False if there was nothing to delete. The session stays usable.
    @Override
    public boolean delete(String name) throws FtpsTrouble {
        try {
            return client.deleteFile(name);
        } catch (IOException e) {
            throw Diagnosis.of(Phase.DELETE, e);
        }
    }

    /// For people: `TLSv1.3, session resumed`.
    @Override
    public String security() {
        return client instanceof SessionReusingFtpsClient ftps
                ? ftps.protocol()
                        + (ftps.resumedSession() ? ", session resumed" : ", session not resumed")
                : "no TLS";
    }

    /// Ends a transfer that makes no progress; called from another thread.
    @Override
    public void cutIfStalled(Duration limit) {
        if (client instanceof SessionReusingFtpsClient ftps && ftps.stalledFor(limit)) {
            ftps.cut();
        }
    }

    /// Ends whatever is under way; called from another thread.
    @Override
    public void cut() {
        if (client instanceof SessionReusingFtpsClient ftps) {
            ftps.cut();
        }
    }

    /// Never throws: what was done is done, and an answer to QUIT changes nothing.
    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.setSoTimeout(millis(Duration.ofSeconds(5)));
                client.quit();
            }
        } catch (IOException e) {
            // The server is gone already.
        }
        disconnect();
    }

    private void disconnect() {
        cut();
        try {
            client.disconnect();
        } catch (IOException e) {
            // Likewise.
        }
    }

    private void run(Phase phase, Command command) throws FtpsTrouble {
        try {
            if (!command.succeeds()) {
                throw Diagnosis.of(phase, client.getReplyCode(), client.getReplyString());
            }
        } catch (IOException e) {
            throw Diagnosis.of(phase, e);
        }
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }

    private interface Command {
        boolean succeeds() throws IOException;
    }
}
