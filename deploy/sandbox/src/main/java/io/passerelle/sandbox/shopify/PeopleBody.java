package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// The buyer and the addresses as in REST bodies; null where there are none.
final class PeopleBody {

    private PeopleBody() {}

    static void put(ObjectNode node, OrderHead head) {
        var customer = head.customer();
        var email = customer == null ? null : customer.email();
        node.put("email", email == null ? "" : email);
        node.put("contact_email", email);
        node.put("phone", customer == null ? null : customer.phone());
        node.put("customer_locale", customer == null ? null : "de-DE");
        if (customer == null) {
            node.putNull("customer");
        } else {
            node.putObject("customer")
                    .put("id", customer.id())
                    .put("admin_graphql_api_id", "gid://shopify/Customer/" + customer.id())
                    .put("first_name", customer.firstName())
                    .put("last_name", customer.lastName())
                    .put("email", customer.email())
                    .put("phone", customer.phone())
                    .put("state", "disabled");
        }
        address(node, "billing_address", head.billingAddress());
        address(node, "shipping_address", head.shippingAddress());
    }

    private static void address(ObjectNode node, String key, @Nullable PostalAddress address) {
        if (address == null) {
            node.putNull(key);
            return;
        }
        node.putObject(key)
                .put("first_name", address.firstName())
                .put("address1", address.address1())
                .put("phone", address.phone())
                .put("city", address.city())
                .put("zip", address.zip())
                .putNull("province")
                .put("country", address.country())
                .put("last_name", address.lastName())
                .put("address2", address.address2())
                .put("company", address.company())
                .putNull("latitude")
                .putNull("longitude")
                .put("name", address.name())
                .put("country_code", address.countryCode())
                .put("province_code", address.provinceCode());
    }
}
