package io.passerelle.supplier.shipment;

import java.util.List;

/// A shipment on its way to Shopify.
///
/// @param carrier as the supplier calls it, `""` if unknown
record Cargo(String id, String supplier, String carrier, List<String> trackingNumbers) {}
