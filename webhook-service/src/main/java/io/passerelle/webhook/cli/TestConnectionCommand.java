package io.passerelle.webhook.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.common.cli.Check;
import io.passerelle.webhook.handover.SubscriberCheck;
import io.passerelle.webhook.shopify.ShopifyCheck;
import io.passerelle.webhook.subscription.SubscriptionCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "test-connection",
        mixinStandardHelpOptions = true,
        description =
                "Checks Shopify (token, scopes, version, subscriptions) and the other services; changes nothing there.",
        footer = {"", "Examples: ${COMMAND-FULL-NAME}", "          ${COMMAND-FULL-NAME} --json"})
class TestConnectionCommand implements Callable<Integer> {
    private final ShopifyCheck shopify;
    private final SubscriptionCheck subscriptions;
    private final SubscriberCheck subscribers;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    TestConnectionCommand(
            ShopifyCheck shopify,
            SubscriptionCheck subscriptions,
            SubscriberCheck subscribers,
            ObjectMapper json) {
        this.json = json;
        this.shopify = shopify;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(shopify.run());
        checks.add(subscriptions.run());
        checks.addAll(subscribers.run());
        return Check.print(checks, new Answer(spec, json, asJson));
    }
}
