package io.passerelle.supplier.notice;

import io.passerelle.common.value.Sku;
import java.util.List;

/// The format `passerelle`, version 1, of a shipment notice, by `passerelle-despatch-1.xsd`: one
/// despatch in a file.
public final class PasserelleDespatch implements ShipmentReader {

    @Override
    public List<ShipmentNotice> read(byte[] file) {
        XmlElement despatch = XmlFile.root(file);
        OwnSchema.DESPATCH.check(file);
        return List.of(
                new ShipmentNotice(
                        despatch.require("Number"),
                        despatch.require("OrderNumber"),
                        despatch.text("Carrier").orElse(""),
                        despatch.all("Parcels/Parcel")
                                .flatMap(parcel -> parcel.text("TrackingNumber").stream())
                                .distinct()
                                .toList(),
                        despatch.all("Products/Product").map(PasserelleDespatch::goods).toList()));
    }

    private static ShipmentNotice.Goods goods(XmlElement product) {
        return new ShipmentNotice.Goods(
                product.text("@line").map(Lines::parse).orElse(null),
                product.text("SKU").flatMap(Sku::parse).orElse(null),
                Numbers.whole(product.require("Quantity")));
    }
}
