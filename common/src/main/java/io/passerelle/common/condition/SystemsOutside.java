package io.passerelle.common.condition;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Outside.Trouble;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shopify or FileMaker does not answer. Whichever service says so, it is one cause; systems that
/// only one service speaks to have conditions of that service's own.
///
/// An outage ends when the system answers, and not because the process is a new one that has not
/// asked it yet.
@Singleton
class SystemsOutside implements ConditionSource {
    private static final List<String> SHARED = List.of("FileMaker", "Shopify");

    /// Who has not called for so long knows nothing: supplier-service asks Shopify on few days.
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Outside outside;
    private final KeptTroubles kept;
    private final Clock clock;

    SystemsOutside(Outside outside, KeptTroubles kept, Clock clock) {
        this.outside = outside;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public List<Condition> conditions() {
        Map<String, Trouble> before = kept.all();
        Map<String, Trouble> now =
                outside.troubles().stream()
                        .collect(Collectors.toMap(Trouble::system, Function.identity()));
        return SHARED.stream()
                .flatMap(system ->
                        of(
                                system,
                                Optional.ofNullable(before.get(system)),
                                Optional.ofNullable(now.get(system)))
                                .stream())
                .map(SystemsOutside::condition)
                .toList();
    }

    private Optional<Trouble> of(String system, Optional<Trouble> known, Optional<Trouble> seen) {
        Optional<Trouble> trouble = newest(known, seen).filter(this::isRecent);
        if (known.isPresent() && (trouble.isEmpty() || outside.answers(system))) {
            kept.end(system);
            return Optional.empty();
        }
        if (!trouble.equals(known)) {
            trouble.ifPresent(kept::keep);
        }
        return trouble;
    }

    /// What was met last, since it began; as exactly as it is kept.
    private static Optional<Trouble> newest(Optional<Trouble> known, Optional<Trouble> seen) {
        return seen.map(now ->
                        new Trouble(
                                now.system(),
                                known.map(Trouble::since).orElse(now.since().truncatedTo(MILLIS)),
                                now.met().truncatedTo(MILLIS),
                                now.words()))
                .or(() -> known);
    }

    private boolean isRecent(Trouble trouble) {
        return trouble.met().plus(REMEMBERED).isAfter(clock.instant());
    }

    private static Condition condition(Trouble trouble) {
        return new Condition(
                "unreachable:" + trouble.system().toLowerCase(Locale.ROOT),
                Severity.TICKET,
                trouble.since(),
                trouble.system() + " does not answer.",
                "Nothing is lost; what needs it waits and goes on by itself. 'test-connection'"
                        + " shows whether the address, the account and the network are right."
                        + " The last try met: "
                        + trouble.words(),
                "");
    }
}
