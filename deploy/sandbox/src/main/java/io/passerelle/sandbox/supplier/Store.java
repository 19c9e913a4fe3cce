package io.passerelle.sandbox.supplier;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.command.Command;
import org.apache.ftpserver.command.impl.STOR;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/// `STOR` over a protected data channel, with the faults an upload may meet.
final class Store extends AbstractCommand {
    private static final int STUMP = 10;

    private final Command stor = new STOR();
    private final SupplierFaults faults;

    Store(SupplierFaults faults) {
        this.faults = faults;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        if (!session.getDataConnection().isSecure()) {
            refuse(session, 522, "Data connections must be encrypted.");
        } else if (faults.claim(SupplierFault.DISK_FULL)) {
            file(session, request).close();
            refuse(session, 452, "No space left on device.");
        } else if (faults.claim(SupplierFault.DATA_CUT)) {
            cut(session, request);
            session.write(new DefaultFtpReply(426, "Data connection closed; transfer aborted."));
        } else if (faults.claim(SupplierFault.DATA_CUT_BUT_CONFIRMED)) {
            cut(session, request);
            session.write(new DefaultFtpReply(226, "Transfer complete."));
        } else {
            boolean lost = faults.claim(SupplierFault.STORE_REPLY_LOST);
            stor.execute(lost ? new Mute(session, context) : session, context, request);
        }
    }

    private static void refuse(FtpIoSession session, int code, String words) {
        session.getDataConnection().closeDataConnection();
        session.write(new DefaultFtpReply(code, words));
    }

    private static OutputStream file(FtpIoSession session, FtpRequest request)
            throws IOException, FtpException {
        return session.getFileSystemView().getFile(request.getArgument()).createOutputStream(0);
    }

    private static void cut(FtpIoSession session, FtpRequest request)
            throws IOException, FtpException {
        session.write(new DefaultFtpReply(150, "File status okay; about to open data connection."));
        try (var stump = new Stump(file(session, request))) {
            session.getDataConnection()
                    .openConnection()
                    .transferFromClient(session.getFtpletSession(), stump);
        } catch (Stump.Full e) {
            // that is the fault
        } catch (Exception e) {
            throw new IOException("data connection could not be opened", e);
        } finally {
            session.getDataConnection().closeDataConnection();
        }
    }

    /// Takes a few bytes and breaks.
    private static final class Stump extends OutputStream {
        private static final class Full extends IOException {}

        private final OutputStream file;
        private int left = STUMP;

        Stump(OutputStream file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- == 0) {
                throw new Full();
            }
            file.write(b);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
