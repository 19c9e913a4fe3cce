package io.passerelle.webhook.intake;

import io.passerelle.webhook.event.NewEvent;
import java.util.concurrent.CompletableFuture;

/// A genuine webhook whose request waits for its answer.
record Pending(NewEvent event, CompletableFuture<Reception> answer) {

    Pending(NewEvent event) {
        this(event, new CompletableFuture<>());
    }

    int size() {
        return event.body().size();
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /// The first answer counts.
    void answer(Reception reception) {
        answer.complete(reception);
    }

    void refuse(Refusal reason) {
        answer(new Reception.Refused(reason));
    }
}
