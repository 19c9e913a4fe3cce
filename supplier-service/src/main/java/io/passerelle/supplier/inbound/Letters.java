package io.passerelle.supplier.inbound;

import io.passerelle.supplier.order.Correspondence;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What the files say about buyers, as far as it is kept. Hash, size and times stay for good: they
/// are why a file is not applied twice.
@ApplicationScoped
class Letters implements Correspondence {
    private final InboundFileRepository files;

    Letters(InboundFileRepository files) {
        this.files = files;
    }

    @Override
    public void forget(Collection<String> numbers, Collection<String> suppliers, Instant since) {
        files.dropContent(files.naming(numbers));
        files.dropContent(files.unread(suppliers, since));
    }

    @Override
    public List<Letter> about(Collection<String> numbers) {
        return files.naming(numbers).stream()
                .map(files::get)
                .filter(file -> file.kept)
                .map(file ->
                        new Letter(
                                file.supplier,
                                file.name,
                                file.seenAt,
                                new String(file.content, StandardCharsets.UTF_8)))
                .toList();
    }
}
