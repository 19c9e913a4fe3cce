package io.passerelle.sync.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.sync.run.Anchors;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "forget-anchors",
        mixinStandardHelpOptions = true,
        description =
                "Forgets what Shopify showed earlier, for a database restored from anything else"
                        + " than 'backup', before the service is started. Nothing rises in the shop"
                        + " until it was seen anew and a reconciliation has passed; too much is"
                        + " lowered at once. Harmless otherwise.",
        footer = {"", "Example: ${COMMAND-FULL-NAME}"})
class ForgetAnchorsCommand implements Callable<Integer> {
    private final Anchors anchors;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ForgetAnchorsCommand(Anchors anchors, ObjectMapper json) {
        this.anchors = anchors;
        this.json = json;
    }

    @Override
    public Integer call() {
        long forgotten = anchors.forget();
        new Answer(spec, json, asJson)
                .say(forgotten + " observations are forgotten.", Map.of("forgotten", forgotten));
        return 0;
    }
}
