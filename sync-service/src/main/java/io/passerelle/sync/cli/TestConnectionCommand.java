package io.passerelle.sync.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.common.cli.Check;
import io.passerelle.sync.filemaker.FileMakerCheck;
import io.passerelle.sync.filemaker.TrialBooking;
import io.passerelle.sync.shopify.ShopifyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "test-connection",
        mixinStandardHelpOptions = true,
        description =
                "Checks Shopify (token, scopes, location) and FileMaker (layouts, fields, portal, scripts, uniqueness, privileges); changes nothing unless told to.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME}",
            "          ${COMMAND-FULL-NAME} --write TEST-1"
        })
class TestConnectionCommand implements Callable<Integer> {
    private final ShopifyCheck shopify;
    private final FileMakerCheck fileMaker;
    private final TrialBooking trial;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(
            names = "--write",
            paramLabel = "SKU",
            description =
                    "Also books 0 units of this product in FileMaker, twice with one key: shows that the account may, and that a key is refused the second time. Leaves a row of kind TEST.")
    @Nullable String writeTo;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    TestConnectionCommand(
            ShopifyCheck shopify, FileMakerCheck fileMaker, TrialBooking trial, ObjectMapper json) {
        this.json = json;
        this.shopify = shopify;
        this.fileMaker = fileMaker;
        this.trial = trial;
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(shopify.run());
        checks.addAll(fileMaker.run());
        if (writeTo != null) {
            checks.addAll(trial.run(SkuArgument.parse(writeTo, spec.commandLine())));
        }
        return Check.print(checks, new Answer(spec, json, asJson));
    }
}
