package io.passerelle.supplier.partner;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a supplier leaves for us.
record DeclaredInbox(Entries entries, SuppliersConfig.Inbox declared) {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LATEST_ANSWER = Duration.ofDays(60);

    /// When a file is complete.
    private enum Complete {
        STABLE("stable"),
        DONE_FILE("done-file");

        private final String word;

        Complete(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /// Null if no kind of file is declared.
    @Nullable Inbox readIfAny() {
        List<Expected> expected = new DeclaredFiles(entries, declared).read();
        if (expected.isEmpty()) {
            refuseHalf();
            return null;
        }
        String archive = folder("archive", declared.archive());
        String broken = declared.broken().map(name -> folder("broken", name)).orElse("");
        if (archive.equals(broken)) {
            throw entries.bad("inbox.broken", "'" + broken + "'", "another folder than archive");
        }
        return new Inbox(
                directory(),
                duration("poll-interval", declared.pollInterval(), SHORTEST, LONGEST),
                archive,
                broken,
                doneSuffix(),
                acknowledgeWithin(expected),
                expected);
    }

    /// A folder alone is a declaration somebody forgot to finish.
    private void refuseHalf() {
        if (declared.directory().isPresent() || declared.acknowledgeWithin().isPresent()) {
            throw entries.bad(
                    "inbox",
                    "no kind of file",
                    "inbox.shipments.files, inbox.stock.files or inbox.acknowledgements.files,"
                            + " such as DESADV*.xml");
        }
    }

    private String directory() {
        String directory = declared.directory().map(String::strip).orElse("");
        return directory.isEmpty()
                ? ""
                : entries.line("inbox.directory", Optional.of(directory), "a folder");
    }

    private String folder(String name, String found) {
        String expected = "the name of a folder below inbox.directory, without a path";
        String folder = entries.line("inbox." + name, Optional.of(found), expected);
        if (folder.contains("/") || folder.contains("\\") || folder.startsWith(".")) {
            throw entries.bad("inbox." + name, "'" + folder + "'", expected);
        }
        return folder;
    }

    private String doneSuffix() {
        return switch (entries.choice("inbox.complete", declared.complete(), Complete.values())) {
            case STABLE -> "";
            case DONE_FILE ->
                    entries.parse(
                            "inbox.done-suffix",
                            declared.doneSuffix(),
                            "what the name of a done-file has more, such as .done",
                            DeclaredInbox::suffix);
        };
    }

    private static String suffix(String text) {
        String suffix = text.strip();
        if (suffix.isEmpty() || !new FileNames(List.of(suffix)).patterns().contains(suffix)) {
            throw new IllegalArgumentException(text);
        }
        return suffix;
    }

    private @Nullable Duration acknowledgeWithin(List<Expected> expected) {
        if (declared.acknowledgeWithin().isEmpty()) {
            return null;
        }
        boolean awaited =
                expected.stream().anyMatch(kind -> kind instanceof Expected.Acknowledgements);
        if (!awaited) {
            throw entries.bad(
                    "inbox.acknowledge-within",
                    "no acknowledgements",
                    "inbox.acknowledgements.files, such as ACK*.xml");
        }
        return duration(
                "acknowledge-within",
                declared.acknowledgeWithin().get(),
                Duration.ofMinutes(1),
                LATEST_ANSWER);
    }

    private Duration duration(String name, String found, Duration least, Duration most) {
        return entries.parse(
                "inbox." + name,
                found,
                "a time from %s to %s".formatted(words(least), words(most)),
                text -> {
                    Duration time = DurationConverter.parseDuration(text);
                    if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
                        throw new IllegalArgumentException(text);
                    }
                    return time;
                });
    }

    private static String words(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
