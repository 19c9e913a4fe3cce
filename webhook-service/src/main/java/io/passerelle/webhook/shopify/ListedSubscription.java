package io.passerelle.webhook.shopify;

import java.util.List;

/// A webhook subscription as Shopify lists it.
///
/// @param topic as in the header of a webhook, `orders/create`
/// @param uri an https address; also `pubsub://…` or an ARN
/// @param name `""` if it has none
/// @param filter `""` if every event is sent
/// @param includeFields the only fields of the body; empty for all
/// @param apiVersion of its bodies: the app's setting, not the subscription's
public record ListedSubscription(
        String id,
        String topic,
        String uri,
        String format,
        String name,
        String filter,
        List<String> includeFields,
        String apiVersion) {

    public ListedSubscription {
        includeFields = List.copyOf(includeFields);
    }
}
