/// Suppliers' shipments become Shopify fulfilments, each exactly once (ADR 16).
@NullMarked
package io.passerelle.supplier.shipment;

import org.jspecify.annotations.NullMarked;
