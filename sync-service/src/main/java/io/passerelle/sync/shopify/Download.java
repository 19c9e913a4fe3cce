package io.passerelle.sync.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Fetches a file of any size that needs no credentials. The JDK's older client, as it bounds each
/// wait for more of the body, which the newer one does not; and it is small in an executable.
///
/// @param silence the longest wait for an answer, and for more of it
/// @param largest in bytes
record Download(Duration connect, Duration silence, long largest) {

    /// Redirects are not followed.
    ///
    /// @param file then holds the whole, or on an exception some of it
    void fetch(URI url, Path file) throws IOException {
        if (!(url.toURL().openConnection() instanceof HttpURLConnection http)) {
            throw new IOException("not an address of HTTP: " + url.getScheme());
        }
        http.setConnectTimeout((int) connect.toMillis());
        http.setReadTimeout((int) silence.toMillis());
        http.setInstanceFollowRedirects(false);
        try {
            if (http.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("HTTP " + http.getResponseCode());
            }
            try (InputStream body = http.getInputStream();
                    OutputStream out = Files.newOutputStream(file)) {
                copy(body, out);
            }
        } finally {
            http.disconnect();
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] some = new byte[65_536];
        long all = 0;
        for (int n = from.read(some); n >= 0; n = from.read(some)) {
            all += n;
            if (all > largest) {
                throw new IOException("larger than " + largest + " bytes");
            }
            to.write(some, 0, n);
        }
    }
}
