package io.passerelle.supplier.ftps;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;

/// commons-net's client, taught to resume the control connection's TLS session on data connections,
/// which many servers require (NET-408). The JDK finds the session to resume by host and port of
/// the wrapped socket; so data sockets claim to go to the control port. One object is one login
/// with one [SSLContext]; used by one thread, but [#cut] and [#stalledFor] by any.
class SessionReusingFtpsClient extends FTPSClient {
    private final SSLContext tls;
    private final Duration storedTimeout;
    private String host = "";
    private int port;
    private boolean resumed = true;
    private volatile @Nullable Socket rawControl;
    private volatile @Nullable Socket rawData;
    private volatile boolean writing;
    private volatile long lastProgress;

    SessionReusingFtpsClient(boolean implicit, SSLContext fresh, Duration storedTimeout) {
        super(implicit, fresh);
        this.tls = fresh;
        this.storedTimeout = storedTimeout;
        setEndpointCheckingEnabled(true);
    }

    @Override
    public void connect(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        super.connect(host, port);
    }

    @Override
    protected void sslNegotiation() throws IOException {
        rawControl = _socket_;
        super.sslNegotiation();
    }

    @Override
    public void execPROT(String level) throws IOException {
        super.execPROT(level);
        // It has just installed a factory of TLS sockets; TLS is layered over plain ones instead.
        setSocketFactory(new ControlPortSockets(port));
    }

    @Override
    protected @Nullable Socket _openDataConnection_(String command, String argument)
            throws IOException {
        Socket plain = super._openDataConnection_(command, argument);
        if (plain == null) {
            return null;
        }
        rawData = plain;
        try {
            return secured(plain);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocket data = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = data.getSSLParameters();
        // The same check as on the control connection: the JDK resumes only like with like.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (getProtocols() != null) {
            parameters.setProtocols(getProtocols());
        }
        data.setSSLParameters(parameters);
        data.startHandshake();
        resumed &= data.getSession().getCreationTime() == control().getCreationTime();
        return data;
    }

    @Override
    protected boolean _storeFile(String command, String remote, InputStream local)
            throws IOException {
        Socket data = _openDataConnection_(command, remote);
        if (data == null) {
            return false;
        }
        IOException broken = null;
        try {
            send(local, data);
        } catch (IOException e) {
            broken = e;
        } finally {
            writing = false;
            close(rawData);
        }
        return accepted(broken);
    }

    private void send(InputStream local, Socket data) throws IOException {
        OutputStream out = data.getOutputStream();
        byte[] buffer = new byte[32 * 1024];
        progress();
        for (int n = local.read(buffer); n > 0; n = local.read(buffer)) {
            out.write(buffer, 0, n);
            progress();
        }
        data.shutdownOutput();
        writing = false;
        drain(data, buffer);
    }

    /// TLS 1.3 tickets come on the data connection too; unread, the third upload is refused.
    private static void drain(Socket data, byte[] buffer) throws IOException {
        data.setSoTimeout((int) TimeUnit.SECONDS.toMillis(10));
        InputStream in = data.getInputStream();
        try {
            while (in.read(buffer) >= 0) {}
        } catch (SocketTimeoutException e) {
            // The server waits for us to close.
        }
    }

    /// The reply is always taken off the control connection, else it answers the next command.
    private boolean accepted(@Nullable IOException broken) throws IOException {
        setSoTimeout(Math.toIntExact(storedTimeout.toMillis()));
        boolean accepted;
        try {
            accepted = completePendingCommand();
        } catch (IOException e) {
            if (broken != null) {
                e.addSuppressed(broken);
            }
            throw e;
        }
        if (accepted && broken != null) {
            throw broken; // some servers say 226 to a torn upload
        }
        return accepted;
    }

    private void progress() {
        lastProgress = System.nanoTime();
        writing = true;
    }

    boolean stalledFor(Duration limit) {
        return writing && System.nanoTime() - lastProgress > limit.toNanos();
    }

    /// Frees a thread blocked in a write: closing the TLS socket would block as well.
    void cut() {
        close(rawData);
        close(rawControl == null ? _socket_ : rawControl);
    }

    /// Whether every data connection so far resumed the control connection's session.
    boolean resumedSession() {
        return resumed;
    }

    String protocol() {
        return control().getProtocol();
    }

    private SSLSession control() {
        return ((SSLSocket) _socket_).getSession();
    }

    private static void close(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
