package io.passerelle.supplier.ftps;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The steps of an upload, tried with a file that suppliers' programs ignore (leading dot).
class Walk {
    private static final byte[] CONTENT =
            "Passerelle connection test\n".getBytes(StandardCharsets.UTF_8);
    private final RemoteSession session;
    private final String temporary;
    private final String renamed;

    Walk(RemoteSession session, String id) {
        this.session = session;
        this.temporary = ".passerelle-test." + id + ".part";
        this.renamed = ".passerelle-test." + id + ".done";
    }

    void take(Consumer<Step> steps) throws FtpsTrouble {
        session.connect();
        steps.accept(passed(Phase.CONNECT, session.security().split(",", 2)[0]));
        session.login();
        steps.accept(passed(Phase.LOGIN, ""));
        session.protect();
        steps.accept(passed(Phase.PROTECT, "binary"));
        session.enterFolder();
        steps.accept(passed(Phase.FOLDER, ""));
        session.store(temporary, CONTENT);
        steps.accept(passed(Phase.STORE, session.security()));
        steps.accept(passed(Phase.CHECK, sizeOf(temporary) + " bytes"));
        session.rename(temporary, renamed);
        steps.accept(passed(Phase.RENAME, ""));
        if (!session.delete(renamed)) {
            throw new FtpsTrouble(
                    FtpsTrouble.Kind.SERVER,
                    Phase.DELETE,
                    "refused. Uploads work, but remains of broken ones stay: ask the supplier for"
                            + " the right to delete.");
        }
        steps.accept(passed(Phase.DELETE, ""));
    }

    private long sizeOf(String name) throws FtpsTrouble {
        OptionalLong size = session.size(Phase.CHECK, name);
        if (size.isEmpty() || size.getAsLong() != CONTENT.length) {
            throw new FtpsTrouble(
                    FtpsTrouble.Kind.SERVER,
                    Phase.CHECK,
                    "the size of a file just written does not come back right. Ask the supplier"
                            + " to allow SIZE.");
        }
        return size.getAsLong();
    }

    private static Step passed(Phase phase, String detail) {
        return new Step(phase.words, true, detail);
    }
}
