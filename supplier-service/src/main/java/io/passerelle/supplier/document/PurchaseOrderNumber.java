package io.passerelle.supplier.document;

import io.passerelle.common.value.OrderId;
import java.util.List;
import java.util.Locale;

/// Numbers of purchase orders, `1043-AGRIEST`: the order's name as people say it, and the supplier.
/// Letters, digits and dashes only, upper case, because a number becomes a file name on servers
/// that know nothing else.
public final class PurchaseOrderNumber {
    private static final int LONGEST_NAME = 40;

    private PurchaseOrderNumber() {}

    /// The numbers this order may have, the nicest first. Order names are the merchant's display
    /// text and may repeat or be in any script, so the first may be taken by another order; a later
    /// one contains Shopify's id.
    public static List<String> candidates(OrderId order, String orderName, String supplierKey) {
        String name = sanitised(orderName);
        String supplier = supplierKey.toUpperCase(Locale.ROOT);
        String byId = "ID" + order + "-" + supplier;
        return name.isEmpty()
                ? List.of(byId)
                : List.of(name + "-" + supplier, name + "-" + order + "-" + supplier, byId);
    }

    /// The name of the file: `PO-1043-AGRIEST.xml`.
    public static String fileName(String number) {
        if (!number.matches("[A-Z0-9][A-Z0-9-]{0,120}")) {
            throw new IllegalArgumentException("no purchase order number: '" + number + "'");
        }
        return "PO-" + number + ".xml";
    }

    /// The name of the file that cancels it: `OC-1043-AGRIEST.xml`.
    public static String cancellationFileName(String number) {
        return fileName(number).replaceFirst("^PO-", "OC-");
    }

    private static String sanitised(String orderName) {
        String plain =
                orderName
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME).replaceAll("-+$", "");
    }
}
