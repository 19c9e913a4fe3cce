package io.passerelle.sandbox.supplier;

import java.io.IOException;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.command.Command;
import org.apache.ftpserver.command.impl.RNTO;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/// `RNTO`, whose reply may get lost.
final class Rename extends AbstractCommand {
    private final Command rnto = new RNTO();
    private final SupplierFaults faults;

    Rename(SupplierFaults faults) {
        this.faults = faults;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        boolean lost = faults.claim(SupplierFault.RENAME_REPLY_LOST);
        rnto.execute(lost ? new Mute(session, context) : session, context, request);
    }
}
