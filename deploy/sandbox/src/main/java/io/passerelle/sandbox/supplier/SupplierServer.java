package io.passerelle.sandbox.supplier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.command.CommandFactory;
import org.apache.ftpserver.command.CommandFactoryFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.ClearTextPasswordEncryptor;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/// The suppliers' FTPS server: one user per supplier, who sees a folder `in/` for our orders and
/// `out/` for what the supplier has to say, with `archive/` and `broken/` in it. It takes neither
/// passwords nor files in clear text.
///
/// It cannot demand that data connections resume the control connection's TLS session, and it
/// refuses to rename onto an existing file (553).
public final class SupplierServer implements AutoCloseable {
    private static final Logger QUIET = Logger.getLogger("org.apache.ftpserver");

    private final SupplierOptions options;
    private final Certificate certificate;
    private final SupplierFaults faults = new SupplierFaults();
    private final FtpServer server;
    private final Listener listener;

    private SupplierServer(SupplierOptions options) {
        this.options = options;
        this.certificate = Certificate.in(options.certificates());
        this.listener = listener();
        var factory = new FtpServerFactory();
        factory.addListener("default", listener);
        factory.setUserManager(users());
        factory.setCommandFactory(commands());
        factory.setConnectionConfig(connections());
        this.server = factory.createServer();
    }

    /// Starts the server, making folders and certificate where there are none yet.
    public static SupplierServer start(SupplierOptions options) {
        // Else slf4j greets us on stderr for want of a logger.
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
        QUIET.setLevel(Level.WARNING);
        var supplier = new SupplierServer(options);
        try {
            supplier.server.start();
        } catch (FtpException e) {
            throw new IllegalStateException("FTPS port " + options.port() + " is not free", e);
        }
        return supplier;
    }

    private Listener listener() {
        var ssl = new SslConfigurationFactory();
        ssl.setKeystoreFile(certificate.keyStore().toFile());
        ssl.setKeystorePassword(Certificate.PASSWORD);
        ssl.setKeystoreType("PKCS12");
        ssl.setSslProtocol("TLSv1.2", "TLSv1.3");
        var data = new DataConnectionConfigurationFactory();
        data.setActiveEnabled(false);
        data.setPassiveAddress("127.0.0.1");
        data.setPassivePorts(options.passivePorts().isEmpty() ? "0" : options.passivePorts());
        boolean implicit = options.tls() == SupplierOptions.Tls.IMPLICIT;
        data.setImplicitSsl(implicit);
        data.setSslConfiguration(ssl.createSslConfiguration());
        var factory = new ListenerFactory();
        factory.setServerAddress("127.0.0.1");
        factory.setPort(options.port());
        factory.setSslConfiguration(ssl.createSslConfiguration());
        factory.setImplicitSsl(implicit);
        factory.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        return factory.createListener();
    }

    private UserManager users() {
        var factory = new PropertiesUserManagerFactory();
        factory.setPasswordEncryptor(new ClearTextPasswordEncryptor());
        UserManager users = factory.createUserManager();
        options.passwords().forEach((name, password) -> add(users, name, password));
        return users;
    }

    private void add(UserManager users, String name, String password) {
        try {
            Files.createDirectories(folder(name, "in"));
            Files.createDirectories(folder(name, "out").resolve("archive"));
            Files.createDirectories(folder(name, "out").resolve("broken"));
            var user = new BaseUser();
            user.setName(name);
            user.setPassword(password);
            user.setHomeDirectory(options.root().resolve(name).toAbsolutePath().toString());
            user.setAuthorities(
                    List.of(new WritePermission(), new ConcurrentLoginPermission(20, 20)));
            users.save(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FtpException e) {
            throw new IllegalStateException("user " + name + " could not be added", e);
        }
    }

    private CommandFactory commands() {
        var factory = new CommandFactoryFactory();
        factory.addCommand("PASS", new Login(faults));
        factory.addCommand("STOR", new Store(faults));
        factory.addCommand("RNTO", new Rename(faults));
        options.lacking().forEach(name -> factory.addCommand(name, new Unknown()));
        return factory.createCommandFactory();
    }

    private static org.apache.ftpserver.ConnectionConfig connections() {
        var factory = new ConnectionConfigFactory();
        factory.setAnonymousLoginEnabled(false);
        factory.setLoginFailureDelay(0);
        // All suppliers at once; a test may have many.
        factory.setMaxLogins(200);
        return factory.createConnectionConfig();
    }

    public int port() {
        return listener.getPort();
    }

    /// What a client has to trust, as PEM; the certificate names `localhost` and `127.0.0.1`.
    public Path trustCertificate() {
        return certificate.pem();
    }

    public SupplierFaults faults() {
        return faults;
    }

    /// What lies in a supplier's `in/`, by name; half-written files included.
    public List<SupplierFile> files(String user) {
        try (var files = Files.list(folder(user, "in"))) {
            return files.filter(Files::isRegularFile)
                    .map(f -> new SupplierFile(f.getFileName().toString(), f.toFile().length()))
                    .sorted(java.util.Comparator.comparing(SupplierFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The content of a file in a supplier's `in/`.
    public byte[] read(String user, String name) {
        try {
            return Files.readAllBytes(folder(user, "in").resolve(Path.of(name).getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The supplier puts a file into `out/` for us to fetch.
    public void offer(String user, String name, byte[] content) {
        try {
            Files.write(folder(user, "out").resolve(Path.of(name).getFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String user, String name) {
        if (!options.passwords().containsKey(user)) {
            throw new IllegalArgumentException("no supplier " + user);
        }
        return options.root().resolve(user).resolve(name);
    }

    @Override
    public void close() {
        server.stop();
    }
}
