package io.passerelle.supplier.notice;

import io.passerelle.common.value.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A DespatchAdvice of UBL 2.1. The order's number stands in `OrderReference` of the document or of
/// the lines; a line is told by `OrderLineReference/LineID` (the `LineItem/ID` we sent), by the
/// article's identification, or both. Parcels are `TransportHandlingUnit`s with a `TraceID`, else
/// the one `Consignment/ID`.
public final class UblDespatch implements ShipmentReader {
    private static final List<String> ARTICLE =
            List.of(
                    "Item/SellersItemIdentification/ID",
                    "Item/BuyersItemIdentification/ID",
                    "Item/StandardItemIdentification/ID");
    private static final List<String> CARRIER =
            List.of(
                    "Shipment/Consignment/CarrierParty/PartyName/Name",
                    "Shipment/ShipmentStage/CarrierParty/PartyName/Name");

    @Override
    public List<ShipmentNotice> read(byte[] file) {
        XmlElement advice = XmlFile.root(file);
        if (!advice.name().equals("DespatchAdvice")) {
            throw new Unreadable(
                    "the document is "
                            + Unreadable.quote(advice.name())
                            + ", expected DespatchAdvice");
        }
        Map<String, List<XmlElement>> byOrder = new LinkedHashMap<>();
        advice.all("DespatchLine")
                .filter(line -> quantity(line) != 0)
                .forEach(line ->
                        byOrder.computeIfAbsent(order(advice, line), _ -> new ArrayList<>())
                                .add(line));
        if (byOrder.isEmpty()) {
            throw new Unreadable("no DespatchLine with a DeliveredQuantity above 0");
        }
        return byOrder.entrySet().stream()
                .map(order -> notice(advice, order.getKey(), order.getValue()))
                .toList();
    }

    private static String order(XmlElement advice, XmlElement line) {
        return line.text("OrderLineReference/OrderReference/ID")
                .or(() -> advice.text("OrderReference/ID"))
                .map(OrderNumbers::parse)
                .orElseThrow(() -> new Unreadable("no OrderReference/ID"));
    }

    private static ShipmentNotice notice(XmlElement advice, String order, List<XmlElement> lines) {
        return new ShipmentNotice(
                advice.require("ID"),
                order,
                first(advice, CARRIER).orElse(""),
                tracking(advice),
                lines.stream().map(UblDespatch::goods).toList());
    }

    private static List<String> tracking(XmlElement advice) {
        List<String> parcels =
                Stream.concat(
                                advice.all("Shipment/TransportHandlingUnit"),
                                advice.all("Shipment/TransportHandlingUnit/Package"))
                        .flatMap(unit -> unit.text("TraceID").stream())
                        .distinct()
                        .toList();
        return parcels.isEmpty()
                ? advice.text("Shipment/Consignment/ID").stream().toList()
                : parcels;
    }

    private static ShipmentNotice.Goods goods(XmlElement line) {
        return new ShipmentNotice.Goods(
                line.text("OrderLineReference/LineID").map(Lines::parse).orElse(null),
                first(line, ARTICLE).flatMap(Sku::parse).orElse(null),
                quantity(line));
    }

    private static int quantity(XmlElement line) {
        return Numbers.decimal(line.require("DeliveredQuantity"));
    }

    private static Optional<String> first(XmlElement element, List<String> paths) {
        return paths.stream().flatMap(path -> element.text(path).stream()).findFirst();
    }
}
