package io.passerelle.webhook;

import io.passerelle.common.cli.Commands;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Launch;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.webhook.handover.HandoverSettings;
import io.passerelle.webhook.intake.IntakeLimits;
import io.passerelle.webhook.intake.IntakeSettings;
import io.passerelle.webhook.order.OrdersCheck;
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
                        HandoverSettings::from,
                        OrdersCheck::check),
                args);
    }
}
