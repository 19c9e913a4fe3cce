package io.passerelle.common.work;

import io.passerelle.common.value.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which parked units are meant: those for which all that is given holds.
///
/// @param kind `""` for any
/// @param key `""` for any
/// @param subscriber `""` for any; see [About]
/// @param order null for any
/// @param reason a part of the reason in any case, `""` for any
/// @param since parked then or later, null for any time
public record ParkedFilter(
        String kind,
        String key,
        String subscriber,
        @Nullable OrderId order,
        String reason,
        @Nullable Instant since) {

    public static ParkedFilter all() {
        return new ParkedFilter("", "", "", null, "", null);
    }

    public static ParkedFilter unit(String kind, String key) {
        return new ParkedFilter(kind, key, "", null, "", null);
    }

    /// As a caller writes them, `""` for any; throws [IllegalArgumentException] if the order's id
    /// is none.
    public static ParkedFilter of(String kind, String key, String order) {
        OrderId about = order.isEmpty() ? null : OrderId.parse(order);
        return new ParkedFilter(kind, key, "", about, "", null);
    }

    public boolean isAll() {
        return equals(all());
    }

    /// A condition and its values, in the same order.
    Condition condition() {
        List<String> terms = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        equal("kind", kind, terms, values);
        equal("work_key", key, terms, values);
        equal("subscriber", subscriber, terms, values);
        if (order != null) {
            terms.add("order_id = ?");
            values.add(order.value());
        }
        if (!reason.isEmpty()) {
            terms.add("lower(reason) like ? escape '!'");
            values.add("%" + literal(reason.toLowerCase(Locale.ROOT)) + "%");
        }
        if (since != null) {
            terms.add("parked_at >= ?");
            values.add(since.toEpochMilli());
        }
        String where = terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
        return new Condition(where, values);
    }

    private static void equal(
            String column, String value, List<String> terms, List<Object> values) {
        if (!value.isEmpty()) {
            terms.add(column + " = ?");
            values.add(value);
        }
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /// @param where `""` or ` where …`
    record Condition(String where, List<Object> values) {
        Condition {
            values = List.copyOf(values);
        }
    }
}
