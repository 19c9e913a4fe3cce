package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/// Amounts in the shop's currency, which is the buyer's too.
record ShopMoney(String currency) {

    /// With the decimals of the currency: `49.90`, and `1000` in yen.
    String text(BigDecimal amount) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /// The `*_set` object of REST bodies.
    ObjectNode set(BigDecimal amount) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var side : new String[] {"shop_money", "presentment_money"}) {
            node.putObject(side).put("amount", text(amount)).put("currency_code", currency);
        }
        return node;
    }

    /// Writes `name` and `name_set`.
    void put(ObjectNode node, String name, BigDecimal amount) {
        node.put(name, text(amount));
        node.set(name + "_set", set(amount));
    }

    /// The `MoneyBag` of GraphQL.
    Map<String, Object> bag(BigDecimal amount) {
        var money = Map.of("amount", amount, "currencyCode", currency);
        return Map.of("shopMoney", money, "presentmentMoney", money);
    }
}
