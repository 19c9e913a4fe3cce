package io.passerelle.sandbox.supplier;

import java.io.IOException;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.command.Command;
import org.apache.ftpserver.command.impl.PASS;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/// `PASS`: no password is taken in clear text.
final class Login extends AbstractCommand {
    private final Command pass = new PASS();
    private final SupplierFaults faults;

    Login(SupplierFaults faults) {
        this.faults = faults;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        if (!session.isSecure()) {
            session.write(new DefaultFtpReply(530, "TLS is required on this server."));
        } else if (faults.claim(SupplierFault.LOGIN_REFUSED)) {
            session.write(new DefaultFtpReply(530, "Login incorrect."));
        } else {
            pass.execute(session, context, request);
        }
    }
}
