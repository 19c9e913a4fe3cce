package io.passerelle.sandbox.filemaker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The faults waiting for their call. Each strikes once unless told otherwise.
public final class Faults {
    private static final class Armed {
        private final Endpoint endpoint;
        private final String mentioned;
        private final Fault fault;
        private int callsLeft;

        Armed(Endpoint endpoint, String mentioned, Fault fault, int callsLeft) {
            this.endpoint = endpoint;
            this.mentioned = mentioned;
            this.fault = fault;
            this.callsLeft = callsLeft;
        }

        boolean isFor(Endpoint called, Call call) {
            return endpoint == called && call.mentions(mentioned);
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private final Map<Endpoint, Fault> always = new EnumMap<>(Endpoint.class);

    Faults() {}

    /// Strikes the next call of this kind; said twice, the next two.
    public void next(Endpoint endpoint, Fault fault) {
        nth(endpoint, 1, fault);
    }

    /// Strikes the nth call of this kind from now, 1 being the next.
    public synchronized void nth(Endpoint endpoint, int n, Fault fault) {
        armed.add(new Armed(endpoint, "", fault, n));
    }

    /// Strikes the next call of this kind whose body or query mentions the text, whatever else is
    /// going on in the file meanwhile.
    public synchronized void nextMentioning(String text, Endpoint endpoint, Fault fault) {
        armed.add(new Armed(endpoint, text, fault, 1));
    }

    /// Strikes every call of this kind until [#clear].
    public synchronized void always(Endpoint endpoint, Fault fault) {
        always.put(endpoint, fault);
    }

    public synchronized void clear() {
        armed.clear();
        always.clear();
    }

    /// How many faults still wait for their call.
    public synchronized int waiting() {
        return armed.size();
    }

    synchronized Fault claim(Endpoint endpoint, Call call) {
        Fault struck = new Fault.None();
        for (Iterator<Armed> each = armed.iterator(); each.hasNext(); ) {
            Armed one = each.next();
            if (!one.isFor(endpoint, call)) {
                continue;
            }
            if (one.callsLeft > 1) {
                one.callsLeft--;
            } else if (struck instanceof Fault.None) {
                struck = one.fault;
                each.remove();
            }
        }
        return struck instanceof Fault.None ? always.getOrDefault(endpoint, struck) : struck;
    }
}
