package io.passerelle.supplier.ftps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Keeps what is read, and refuses more than it may hold: a server may send without end.
final class BoundedBytes extends OutputStream {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final long atMost;
    private boolean full;

    BoundedBytes(long atMost) {
        this.atMost = atMost;
    }

    /// The limit was reached.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long atMost) {
            super("longer than " + atMost + " bytes");
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (content.size() + (long) length > atMost) {
            full = true;
            throw new TooLong(atMost);
        }
        content.write(bytes, from, length);
    }

    /// More came than it may hold; commons-net wraps the exception that says so.
    boolean isFull() {
        return full;
    }

    /// For a person who knows which file it is.
    String refusal() {
        return "the file is longer than " + atMost + " bytes, which is more than is read";
    }

    byte[] bytes() {
        return content.toByteArray();
    }
}
