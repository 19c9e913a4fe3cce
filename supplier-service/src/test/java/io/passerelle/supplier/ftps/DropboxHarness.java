package io.passerelle.supplier.ftps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A dropbox with short patience, and a journal that remembers as the database does.
class DropboxHarness implements Journal {
    final SupplierDropbox dropbox;
    final List<String> attempts = new ArrayList<>();

    /// Why an attempt may not go on, said at the rename; empty if it may.
    String objection = "";

    private String doubtful;
    private String current = "";

    DropboxHarness() {
        this(Duration.ofSeconds(90));
    }

    DropboxHarness(Duration attemptTimeout) {
        this(new SupplierDropbox(new Impatient(attemptTimeout)));
    }

    DropboxHarness(SupplierDropbox dropbox) {
        this.dropbox = dropbox;
    }

    /// One attempt at the file, with what the earlier ones left in the journal.
    Upload put(Endpoint endpoint, String name, String document) {
        List<String> earlier = List.copyOf(attempts);
        current = "a" + attempts.size();
        attempts.add(current);
        Upload upload =
                dropbox.put(endpoint, new Parcel(name, document, current, earlier, doubtful), this);
        if (upload instanceof Upload.Stored) {
            doubtful = null;
        }
        return upload;
    }

    SupplierInbox inbox() {
        return new SupplierInbox(dropbox);
    }

    boolean isInDoubt() {
        return doubtful != null;
    }

    @Override
    public Optional<String> notThere() {
        doubtful = null;
        return Optional.empty();
    }

    @Override
    public Optional<String> renaming() {
        if (!objection.isEmpty()) {
            return Optional.of(objection);
        }
        doubtful = current;
        return Optional.empty();
    }

    private record Impatient(Duration attemptTimeout) implements FtpsConfig {
        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration replyTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration storedTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration stallTimeout() {
            return Duration.ofSeconds(5);
        }
    }
}
