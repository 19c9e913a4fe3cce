package io.passerelle.webhook.subscription;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.webhook.shopify.ListedSubscriptions;
import io.passerelle.webhook.shopify.ShopSubscriptions;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at the webhook subscriptions and puts them right. What was seen is written down, and a gap
/// that has been closed leads to a reconciliation, whoever closed it. Every method throws
/// [io.passerelle.common.runtime.BadSetting] without `PUBLIC_URL`, and [ShopifyUnavailable] or
/// [ShopifyRefused] if the subscriptions cannot be listed.
@ApplicationScoped
public class Subscriptions {
    private final ShopSubscriptions shop;
    private final SubscriptionLog log;
    private final SubscriptionsConfig config;
    private final Settings settings;
    private final Clock clock;

    Subscriptions(
            ShopSubscriptions shop,
            SubscriptionLog log,
            SubscriptionsConfig config,
            Settings settings,
            Clock clock) {
        this.shop = shop;
        this.log = log;
        this.config = config;
        this.settings = settings;
        this.clock = clock;
    }

    /// Changes nothing in the shop.
    public Look look() {
        Wanted wanted = SubscriptionSettings.from(settings).wanted();
        ListedSubscriptions seen = shop.list();
        Look look =
                new Look(
                        wanted,
                        SubscriptionPlan.of(wanted, seen.all()),
                        seen.shopTime(),
                        notes(seen));
        log.note(look);
        return look;
    }

    private List<String> notes(ListedSubscriptions seen) {
        String pinned = ShopifySettings.from(settings).apiVersion();
        return Stream.concat(
                        ApiVersions.notes(pinned, seen).stream(),
                        ApiVersions.ending(pinned, clock.instant(), config.versionWarning())
                                .stream())
                .toList();
    }

    /// Carries out what is due. A refusal of one subscription does not keep the others back.
    public Repair repair() {
        Look before = look();
        List<Repair.Step> steps =
                before.plan().due().stream().map(a -> tried(before.wanted(), a)).toList();
        return new Repair(before, steps, steps.isEmpty() ? before : look());
    }

    private Repair.Step tried(Wanted wanted, Action action) {
        Optional<String> trouble;
        try {
            trouble = carryOut(wanted, action);
        } catch (ShopifyUnavailable | ShopifyRefused e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
        }
        Log.infof(
                "subscription.changed action=%s topic=%s trouble=%s",
                action.getClass().getSimpleName(), action.topic(), trouble.orElse(""));
        return new Repair.Step(action, trouble);
    }

    private Optional<String> carryOut(Wanted wanted, Action action) {
        String name = wanted.name(action.topic());
        return switch (action) {
            case Action.Create(String topic) -> shop.create(topic, wanted.address(), name);
            case Action.Repair(var found, _) -> shop.update(found.id(), wanted.address(), name);
            case Action.Remove(var found, _) -> shop.delete(found.id());
            case Action.Keep _, Action.Leave _ -> Optional.empty();
        };
    }
}
