package io.passerelle.sandbox.supplier;

import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.mina.core.future.WriteFuture;
import org.apache.mina.core.session.IoSession;

/// A session whose command is carried out, but whose connection ends instead of confirming it.
final class Mute extends FtpIoSession {
    Mute(IoSession session, FtpServerContext context) {
        super(session, context);
    }

    @Override
    public WriteFuture write(Object message) {
        if (message instanceof FtpReply reply && reply.getCode() >= 200) {
            closeNow();
        }
        return super.write(message);
    }
}
