package io.passerelle.supplier.notice;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A supplier says what left for one purchase order.
///
/// @param id the supplier's number of this despatch; `""` if the file has none
/// @param orderNumber of our purchase order, in upper case however the supplier repeats it
/// @param carrier as the supplier calls it, `""` if unknown
/// @param trackingNumbers one for each parcel known; may be empty
/// @param goods at least one
public record ShipmentNotice(
        String id,
        String orderNumber,
        String carrier,
        List<String> trackingNumbers,
        List<Goods> goods) {

    /// @param line of our order as the supplier repeats it; null if the file tells only the SKU
    /// @param sku null if the file tells only the line
    /// @param quantity units, at least 1
    /// @param parcel the tracking number of the parcel they are in, `""` if the file does not say
    public record Goods(@Nullable LineId line, @Nullable Sku sku, int quantity, String parcel) {

        /// In a parcel that is not told.
        public Goods(@Nullable LineId line, @Nullable Sku sku, int quantity) {
            this(line, sku, quantity, "");
        }

        public Goods {
            if (line == null && sku == null) {
                throw new Unreadable(
                        "goods without a line and without a SKU: expected one of them");
            }
            if (quantity < 1) {
                throw new Unreadable("a quantity of " + quantity + ", expected 1 or more");
            }
        }
    }

    public ShipmentNotice {
        orderNumber = OrderNumbers.parse(orderNumber);
        trackingNumbers = List.copyOf(trackingNumbers);
        goods = List.copyOf(goods);
        if (goods.isEmpty()) {
            throw new Unreadable("no goods for order " + Unreadable.quote(orderNumber));
        }
    }

    /// One notice for each parcel if it is said of all goods in which one they are, else this one.
    public List<ShipmentNotice> byParcel() {
        Map<String, List<Goods>> parcels = new LinkedHashMap<>();
        goods.forEach(g -> parcels.computeIfAbsent(g.parcel, _ -> new ArrayList<>()).add(g));
        if (parcels.containsKey("") || parcels.size() == 1) {
            return List.of(this);
        }
        return parcels.entrySet().stream()
                .map(parcel ->
                        new ShipmentNotice(
                                id,
                                orderNumber,
                                carrier,
                                List.of(parcel.getKey()),
                                parcel.getValue()))
                .toList();
    }
}
