package io.passerelle.sandbox.shopify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How parcels can be followed. Shopify makes addresses itself for carriers it knows; the emulator
/// knows none.
public record Tracking(@Nullable String company, List<String> numbers, List<String> urls) {

    static final Tracking NONE = new Tracking(null, List.of(), List.of());

    public Tracking {
        numbers = List.copyOf(numbers);
        urls = List.copyOf(urls);
    }

    /// Of a `FulfillmentTrackingInput`.
    static Tracking of(Map<String, Object> input) {
        return new Tracking(
                input.get("company") instanceof String company ? company : null,
                texts(input.get("number"), input.get("numbers")),
                texts(input.get("url"), input.get("urls")));
    }

    private static List<String> texts(@Nullable Object one, @Nullable Object many) {
        if (one != null) {
            return List.of(one.toString());
        }
        return many instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// One `FulfillmentTrackingInfo` for each parcel.
    List<Map<String, @Nullable Object>> infos() {
        var infos = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < Math.max(numbers.size(), urls.size()); i++) {
            var info = new LinkedHashMap<String, @Nullable Object>();
            info.put("company", company);
            info.put("number", i < numbers.size() ? numbers.get(i) : null);
            info.put("url", i < urls.size() ? urls.get(i) : null);
            infos.add(info);
        }
        return infos;
    }
}
