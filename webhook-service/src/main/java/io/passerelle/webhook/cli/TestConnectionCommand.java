package io.passerelle.webhook.cli;

import io.passerelle.common.cli.Check;
import io.passerelle.webhook.handover.SubscriberCheck;
import io.passerelle.webhook.shopify.ShopifyCheck;
import io.passerelle.webhook.subscription.SubscriptionCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "test-connection",
        mixinStandardHelpOptions = true,
        description =
                "Checks Shopify (token, scopes, version, subscriptions) and the other services; changes nothing there.")
class TestConnectionCommand implements Callable<Integer> {
    private final ShopifyCheck shopify;
    private final SubscriptionCheck subscriptions;
    private final SubscriberCheck subscribers;

    @Spec CommandSpec spec;

    TestConnectionCommand(
            ShopifyCheck shopify, SubscriptionCheck subscriptions, SubscriberCheck subscribers) {
        this.shopify = shopify;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(shopify.run());
        checks.add(subscriptions.run());
        checks.addAll(subscribers.run());
        return Check.print(checks, spec.commandLine().getOut());
    }
}
