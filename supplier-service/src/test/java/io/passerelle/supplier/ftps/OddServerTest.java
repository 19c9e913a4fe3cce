package io.passerelle.supplier.ftps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.command.CommandFactoryFactory;
import org.apache.ftpserver.command.impl.RNTO;
import org.apache.ftpserver.command.impl.STOR;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that takes files and gives none back, and has its moods.
class OddServerTest {
    private static final String NAME = "PO-1043-AGRIEST.xml";
    private static final String DOCUMENT = "<Order/>\n";

    @TempDir private Path folder;
    private final AtomicBoolean loseReply = new AtomicBoolean();
    private final AtomicBoolean loseRename = new AtomicBoolean();
    private final AtomicBoolean wantReuse = new AtomicBoolean();
    private final DropboxHarness harness = new DropboxHarness();
    private FtpServer server;
    private Endpoint endpoint;

    @BeforeEach
    void start() throws FtpException {
        var listeners = new ListenerFactory();
        listeners.setServerAddress("127.0.0.1");
        listeners.setPort(0);
        var listener = listeners.createListener();
        var commands = new CommandFactoryFactory();
        commands.addCommand("RETR", new NoReading());
        commands.addCommand("STOR", new Storing());
        commands.addCommand("RNTO", new Renaming());
        var factory = new FtpServerFactory();
        factory.addListener("default", listener);
        factory.setCommandFactory(commands.createCommandFactory());
        var user = new BaseUser();
        user.setName("agriest");
        user.setPassword("pw");
        user.setHomeDirectory(folder.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        server = factory.createServer();
        server.start();
        endpoint =
                new Endpoint(
                        "127.0.0.1",
                        listener.getPort(),
                        Endpoint.Tls.NONE,
                        "agriest",
                        "pw",
                        TlsSettings.trusting(null),
                        "");
    }

    @AfterEach
    void stop() {
        server.stop();
        harness.dropbox.stop();
    }

    @Test
    void a_rename_whose_answer_was_lost_is_proven_without_reading() throws Exception {
        loseReply.set(true);
        assertThat(harness.put(endpoint, NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        assertThat(harness.isInDoubt()).isTrue();

        Upload upload = harness.put(endpoint, NAME, DOCUMENT);

        assertThat(upload).isInstanceOf(Upload.Stored.class);
        assertThat(folder.resolve(NAME)).hasContent(DOCUMENT);
    }

    @Test
    void a_file_nobody_can_tell_about_concerns_this_file_only() throws Exception {
        Files.writeString(folder.resolve(NAME), "<Redro/>\n");

        Upload upload = harness.put(endpoint, NAME, DOCUMENT);

        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        refused -> {
                            assertThat(refused.scope()).isEqualTo(Upload.Scope.FILE);
                            assertThat(refused.reason()).contains("Permission denied");
                        });
        assertThat(folder.resolve(NAME)).hasContent("<Redro/>\n");
    }

    @Test
    void a_settled_doubt_stays_settled_when_the_server_wants_its_session_resumed() {
        loseRename.set(true);
        assertThat(harness.put(endpoint, NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        assertThat(harness.isInDoubt()).isTrue();
        wantReuse.set(true);

        Upload upload = harness.put(endpoint, NAME, DOCUMENT);

        assertThat(upload).isInstanceOf(Upload.Stored.class);
        assertThat(folder.resolve(NAME)).hasContent(DOCUMENT);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static final class NoReading extends AbstractCommand {
        @Override
        public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
            session.getDataConnection().closeDataConnection();
            session.write(new DefaultFtpReply(550, "Permission denied."));
        }
    }

    private final class Storing extends AbstractCommand {
        @Override
        public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
                throws FtpException, IOException {
            if (wantReuse.getAndSet(false)) {
                session.getDataConnection().closeDataConnection();
                session.write(new DefaultFtpReply(522, "SSL session reuse required."));
            } else {
                new STOR().execute(session, context, request);
            }
        }
    }

    /// Carried out or not, the connection ends instead of the answer.
    private final class Renaming extends AbstractCommand {
        @Override
        public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
                throws FtpException, IOException {
            if (loseReply.getAndSet(false)) {
                Files.move(
                        folder.resolve(session.getRenameFrom().getName()),
                        folder.resolve(request.getArgument()));
                session.closeNow();
            } else if (loseRename.getAndSet(false)) {
                session.closeNow();
            } else {
                new RNTO().execute(session, context, request);
            }
        }
    }
}
