package io.passerelle.webhook;

import io.passerelle.common.cli.Commands;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Launch;
import io.passerelle.common.seal.Seal;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.webhook.alert.AlertsCheck;
import io.passerelle.webhook.census.CensusCheck;
import io.passerelle.webhook.console.access.ConsoleSettings;
import io.passerelle.webhook.handover.HandoverCheck;
import io.passerelle.webhook.intake.IntakeLimits;
import io.passerelle.webhook.intake.IntakeSettings;
import io.passerelle.webhook.order.OrdersCheck;
import io.passerelle.webhook.privacy.PrivacyCheck;
import io.passerelle.webhook.subscription.SubscriptionSettings;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

@QuarkusMain
public final class WebhookMain {

    private WebhookMain() {}

    public static void main(String... args) {
        Launch.run(
                Commands.class,
                List.of(
                        IntakeSettings::from,
                        IntakeLimits::from,
                        ShopifySettings::from,
                        InternalTokens::read,
                        SubscriptionSettings::from,
                        CensusCheck::check,
                        HandoverCheck::check,
                        OrdersCheck::check,
                        Seal::check,
                        PrivacyCheck::check,
                        AlertsCheck::check,
                        ConsoleSettings::check),
                args);
    }
}
