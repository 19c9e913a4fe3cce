package io.passerelle.supplier.inbound;

import io.passerelle.supplier.ftps.RemoteTrouble;
import io.passerelle.supplier.ftps.SupplierInbox;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Inbox;
import io.passerelle.supplier.partner.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Looks into the inboxes on suppliers' servers.
@ApplicationScoped
public class Inboxes {
    /// A file that the server does not give us costs a login.
    private static final int MOST_LOGINS = 20;

    private final SupplierInbox servers;
    private final Ledger ledger;
    private final Visits visits;
    private final InboxConfig config;
    private final Clock clock;

    Inboxes(SupplierInbox servers, Ledger ledger, Visits visits, InboxConfig config, Clock clock) {
        this.servers = servers;
        this.ledger = ledger;
        this.visits = visits;
        this.config = config;
        this.clock = clock;
    }

    /// Fetches what is complete, and moves what was applied. Blocking; for one supplier one after
    /// another, and never while a file is sent to it. Done again after any interruption, each file
    /// is applied once and moved once.
    ///
    /// @throws RemoteTrouble when the server does not do its part; noted for [Visits]
    public void look(Supplier supplier, Inbox inbox) {
        visits.begin(supplier.key());
        try {
            visits.succeeded(supplier.key(), rounds(supplier, inbox));
        } catch (RemoteTrouble trouble) {
            visits.failed(supplier.key(), trouble);
            throw trouble;
        }
    }

    private String rounds(Supplier supplier, Inbox inbox) {
        Round.Ended ended = round(supplier, inbox);
        for (int logins = 1; ended.goesOn() && logins < MOST_LOGINS; logins++) {
            ended = round(supplier, inbox);
        }
        return ended.trouble();
    }

    private Round.Ended round(Supplier supplier, Inbox inbox) {
        SupplierKey key = supplier.key();
        return servers.visit(
                supplier.endpoint().in(inbox.directory()),
                visit ->
                        new Round(visit, ledger, key, inbox, config.largestFile(), clock.instant())
                                .go());
    }
}
