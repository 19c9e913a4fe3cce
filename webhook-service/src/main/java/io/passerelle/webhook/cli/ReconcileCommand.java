package io.passerelle.webhook.cli;

import io.passerelle.webhook.reconcile.Reconciliation;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Has the serving process look for orders no webhook told of, now.")
class ReconcileCommand implements Callable<Integer> {
    private final Reconciliation reconciliation;

    @Spec CommandSpec spec;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Look back at least this far, such as 2026-11-01T00:00:00Z.")
    @Nullable Instant since;

    ReconcileCommand(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public Integer call() {
        Instant from = since;
        if (from == null) {
            reconciliation.request();
        } else {
            reconciliation.requestSince(from);
        }
        spec.commandLine().getOut().println("A pass is requested; the serving process makes it.");
        return 0;
    }
}
