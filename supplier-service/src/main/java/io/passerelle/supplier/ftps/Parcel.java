package io.passerelle.supplier.ftps;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file to hand over, and what earlier attempts may have left behind.
///
/// @param name its final name; unique for good, so the same name means the same order
/// @param document the content, sent as UTF-8
/// @param attempt id of this attempt, stored before anything is sent
/// @param earlierAttempts whose temporary files may still be there
/// @param doubtfulAttempt the earlier attempt whose rename was sent and never answered; null if
///   there is none
public record Parcel(
        String name,
        String document,
        String attempt,
        List<String> earlierAttempts,
        @Nullable String doubtfulAttempt) {

    public Parcel {
        earlierAttempts = List.copyOf(earlierAttempts);
    }

    /// Once the earlier rename is known not to have taken place.
    Parcel withoutDoubt() {
        return new Parcel(name, document, attempt, earlierAttempts, null);
    }

    byte[] bytes() {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    /// Never shared by two attempts: a server may go on writing after its connection is gone.
    String temporaryName() {
        return temporaryName(attempt);
    }

    List<String> earlierNames() {
        return earlierAttempts.stream().map(this::temporaryName).toList();
    }

    Optional<String> doubtfulName() {
        return Optional.ofNullable(doubtfulAttempt).map(this::temporaryName);
    }

    private String temporaryName(String id) {
        return "." + name + "." + id + ".part";
    }

    @Override
    public String toString() {
        return "Parcel[" + name + " " + attempt + "]";
    }
}
