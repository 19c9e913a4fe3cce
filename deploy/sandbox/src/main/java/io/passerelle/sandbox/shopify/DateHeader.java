package io.passerelle.sandbox.shopify;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Makes the JDK's HTTP server answer with the shop's time. It writes its own `Date` after the
/// handler has set one, but afterwards still reads the `Connection` header; reading that one here
/// puts the shop's date back.
final class DateHeader extends AbstractList<String> {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private final Headers headers;
    private final String date;

    private DateHeader(Headers headers, String date) {
        this.headers = headers;
        this.date = date;
    }

    /// Whole seconds; the fraction is cut off.
    static void put(Headers headers, Instant at) {
        headers.put("Connection", new DateHeader(headers, FORM.format(at)));
    }

    @Override
    public String get(int index) {
        return List.of("keep-alive").get(index);
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Stream<String> stream() {
        headers.set("Date", date);
        return super.stream();
    }

    @Override
    public Iterator<String> iterator() {
        headers.set("Date", date);
        return super.iterator();
    }
}
