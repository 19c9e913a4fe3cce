package io.passerelle.common.condition;

import io.passerelle.common.runtime.Outside;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Shopify or FileMaker does not answer. Whichever service says so, it is one cause; systems that
/// only one service speaks to have conditions of that service's own.
@Singleton
class SystemsOutside implements ConditionSource {
    private static final Set<String> SHARED = Set.of("Shopify", "FileMaker");
    private final Outside outside;

    SystemsOutside(Outside outside) {
        this.outside = outside;
    }

    @Override
    public List<Condition> conditions() {
        return outside.troubles().stream()
                .filter(trouble -> SHARED.contains(trouble.system()))
                .map(SystemsOutside::condition)
                .toList();
    }

    private static Condition condition(Outside.Trouble trouble) {
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
