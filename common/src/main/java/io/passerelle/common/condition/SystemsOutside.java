package io.passerelle.common.condition;

import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Outside.Trouble;
import jakarta.inject.Singleton;
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
    private final Outside outside;
    private final KeptTroubles kept;

    SystemsOutside(Outside outside, KeptTroubles kept) {
        this.outside = outside;
        this.kept = kept;
    }

    @Override
    public List<Condition> conditions() {
        Map<String, Trouble> before = kept.all();
        Map<String, Trouble> now =
                outside.troubles().stream()
                        .collect(Collectors.toMap(Trouble::system, Function.identity()));
        return SHARED.stream()
                .flatMap(system -> of(system, before, now).stream())
                .map(SystemsOutside::condition)
                .toList();
    }

    private Optional<Trouble> of(
            String system, Map<String, Trouble> before, Map<String, Trouble> now) {
        Optional<Trouble> known = Optional.ofNullable(before.get(system));
        Optional<Trouble> seen = Optional.ofNullable(now.get(system));
        if (known.isPresent() && outside.answers(system)) {
            kept.end(system);
            return Optional.empty();
        }
        if (known.isEmpty()) {
            seen.ifPresent(kept::begin);
        }
        return seen.map(trouble -> since(known, trouble)).or(() -> known);
    }

    /// What was met last, since it began.
    private static Trouble since(Optional<Trouble> known, Trouble trouble) {
        return new Trouble(
                trouble.system(),
                known.map(Trouble::since).orElse(trouble.since()),
                trouble.words());
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
