package io.passerelle.supplier.upload;

import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.order.Answers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Lists a purchase order among the parked work that its supplier does not ship as ordered, or has
/// not acknowledged in time. The key is its number. An acknowledgement that comes late takes it
/// from the list, as does a person who ends the unit.
@Singleton
class AcknowledgementWork implements WorkKind {
    private final Answers answers;

    AcknowledgementWork(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "acknowledgement";
    }

    @Override
    public Outcome perform(String number) {
        return switch (answers.standing(number)) {
            case Answers.Standing.Settled _ -> Outcome.done();
            case Answers.Standing.Awaited(Instant until) -> Outcome.notBefore(until);
            case Answers.Standing.Troubling(String reason) -> Outcome.park(reason);
        };
    }

    @Override
    public About about(String number) {
        return answers.about(number)
                .map(order -> new About(order.order(), order.supplier().value()))
                .orElse(About.nothing());
    }

    @Override
    public Optional<String> giveUp(String number) {
        answers.seen(number);
        return Optional.empty();
    }
}
