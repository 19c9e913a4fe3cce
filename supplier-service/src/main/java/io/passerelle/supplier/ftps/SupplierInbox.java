package io.passerelle.supplier.ftps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// The folder on a supplier's server in which we find what the supplier has to say. Blocking.
///
/// At worst as long as [FtpsConfig#attemptTimeout]. Nothing is tried again, but that a server which
/// refuses the resumed TLS session is asked once more with TLS 1.2.
@Singleton
public class SupplierInbox {
    /// In one folder.
    public static final int MOST_FILES = 10_000;

    private final SupplierDropbox servers;

    SupplierInbox(SupplierDropbox servers) {
        this.servers = servers;
    }

    /// @param endpoint its directory is the folder to visit
    /// @param work is done within one login, perhaps twice: must tolerate that
    /// @throws RemoteTrouble when the login or a step of the work fails
    public <T> T visit(Endpoint endpoint, Function<Visit, T> work) {
        return servers.visit(endpoint, session -> work.apply(new Errand(session)));
    }

    private record Errand(RemoteSession session) implements Visit {

        @Override
        public List<RemoteFile> list() {
            return run(() -> session.list(MOST_FILES));
        }

        @Override
        public OptionalLong size(String name) {
            return run(() -> session.size(Phase.LOOK, name));
        }

        @Override
        public Optional<Instant> modified(String name) {
            return run(() -> session.modified(name));
        }

        @Override
        public byte[] fetch(String name, long atMost) {
            return run(() -> session.fetch(name, atMost));
        }

        @Override
        public void move(String from, String to) {
            run(() -> {
                session.move(from, to);
                return to;
            });
        }

        @Override
        public boolean delete(String name) {
            return run(() -> session.delete(name));
        }

        private static <T> T run(Step<T> step) {
            try {
                return step.take();
            } catch (FtpsTrouble trouble) {
                throw RemoteTrouble.of(trouble);
            }
        }
    }

    private interface Step<T> {
        T take() throws FtpsTrouble;
    }
}
