package io.passerelle.supplier.ftps;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Plain sockets that claim to be connected to the control port: there the JDK looks for the
/// session to resume.
final class ControlPortSockets extends SocketFactory {
    private final int port;

    ControlPortSockets(int port) {
        this.port = port;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public int getPort() {
                return port;
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
