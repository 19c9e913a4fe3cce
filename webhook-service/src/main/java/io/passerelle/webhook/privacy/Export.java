package io.passerelle.webhook.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was put together for a customer who asked for it; nothing about who it was.
///
/// @param id of the event that asked for it
/// @param file where it is, on the machine of webhook-service
/// @param orders how many orders of theirs are in it
/// @param passedOnAt when a person said that it was passed on, null while it waits
/// @param removedAt when the file was removed, null while it is there
@RegisterForReflection
public record Export(
        long id,
        String file,
        Instant madeAt,
        long orders,
        @Nullable Instant passedOnAt,
        @Nullable Instant removedAt) {}
