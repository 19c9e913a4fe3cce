package io.passerelle.supplier.document;

import static io.passerelle.supplier.SampleOrder.ADDRESS;
import static io.passerelle.supplier.SampleOrder.EUR;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.passerelle.common.order.Address;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.SampleOrder;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// The orders of which every format has a golden file.
public final class GoldenOrders {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    private GoldenOrders() {}

    /// Each with its name.
    public static Stream<Arguments> all() {
        return Stream.concat(places(), prices());
    }

    private static Stream<Arguments> places() {
        return Stream.of(
                golden("one-line", order(ADDRESS, item(1, "AG-1", "Sécateur", 2))),
                golden(
                        "three-hundred-lines",
                        order(
                                ADDRESS,
                                IntStream.rangeClosed(1, 300)
                                        .mapToObj(i -> item(i, "AG-" + i, "Article " + i, i))
                                        .toArray(SupplierOrder.Item[]::new))),
                golden(
                        "unicode",
                        order(
                                address("Łukasz Żółć 李小龙", "", "Straße 1 – ½", "", "🌱"),
                                item(
                                        1,
                                        "AG-é",
                                        "Rosier « Été » 🌹\uD83D\uDC69\u200D\uD83C\uDF3E",
                                        1))),
                golden(
                        "hostile-markup",
                        order(
                                address(
                                        "</Name><Name>x & \"y\"",
                                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
                                        "&b; ]]> <![CDATA[z]]>",
                                        "tab\tline\r\nbreak",
                                        "\u0000\u0008\u001b[31m\uD800 \uFFFE"),
                                item(1, "<SKU>", "--> <?php ?>", 1))),
                golden(
                        "sparse-address",
                        order(
                                address("Zoé Martin", "", "12 rue des Lilas", "", ""),
                                item(1, "AG-1", "", 1))),
                golden(
                        "second-address-line",
                        order(
                                address("Zoé Martin", "", "12 rue des Lilas", "Bât. B, 3e", ""),
                                item(1, "AG-1", "Sécateur", 1))),
                golden(
                        "company",
                        order(
                                address("", "Jardins & Fils SARL", "ZI Nord", "Hall 3", "0556"),
                                item(1, "AG-1", "Sécateur", 1))));
    }

    private static Stream<Arguments> prices() {
        return Stream.of(
                golden(
                        "discounts",
                        order(
                                ADDRESS,
                                priced(1, 3, eur(4990), List.of(eur(1497)), vat("0.2", 2246)),
                                priced(
                                        2,
                                        1,
                                        eur(1000),
                                        List.of(eur(333), eur(100)),
                                        vat("0.055", 30)))),
                golden(
                        "several-taxes",
                        order(
                                ADDRESS,
                                priced(1, 2, eur(1200), List.of(), vat("0.2", 400)),
                                priced(2, 3, eur(527), List.of(), vat("0.055", 82)),
                                priced(3, 1, eur(500), List.of()))),
                golden(
                        "other-currency",
                        order(
                                ADDRESS,
                                priced(
                                        1,
                                        7,
                                        new Money(333, USD),
                                        List.of(),
                                        onTop("State tax", "0.0625", 146),
                                        onTop("County tax", "0.01", 23)))),
                golden(
                        "currency-without-decimals",
                        order(
                                ADDRESS,
                                priced(1, 3, new Money(1100, JPY), List.of(new Money(100, JPY))))),
                golden(
                        "free-lines",
                        order(
                                ADDRESS,
                                priced(1, 1, eur(4990), List.of(), vat("0.2", 832)),
                                priced(2, 2, eur(0), List.of()),
                                priced(3, 1, eur(990), List.of(eur(990)), vat("0.2", 0)))));
    }

    private static Arguments golden(String name, SupplierOrder order) {
        return argumentSet(name, name, order);
    }

    public static SupplierOrder order(Address address, SupplierOrder.Item... items) {
        return new SupplierOrder(
                "1043-AGRIEST",
                "agriest",
                "Agriest & Cie",
                new OrderId(5_551_234L),
                "#1043",
                SampleOrder.CREATED,
                "zoe@example.com",
                address,
                List.of(items));
    }

    static Address address(
            String name, String company, String address1, String address2, String phone) {
        return new Address(name, company, address1, address2, "33000", "Bordeaux", "", "FR", phone);
    }

    public static SupplierOrder.Item item(long line, String sku, String title, int quantity) {
        return new SupplierOrder.Item(
                new LineId(line),
                Sku.parse(sku).orElse(null),
                title,
                quantity,
                eur(4990),
                List.of(),
                List.of());
    }

    static SupplierOrder.Item priced(
            long line, int quantity, Money unitPrice, List<Money> discounts, Tax... taxes) {
        return new SupplierOrder.Item(
                new LineId(line),
                new Sku("AG-" + line),
                "Article " + line,
                quantity,
                unitPrice,
                discounts,
                List.of(taxes));
    }

    static Money eur(long cents) {
        return new Money(cents, EUR);
    }

    static Tax vat(String rate, long cents) {
        return new Tax("VAT", new BigDecimal(rate), eur(cents), true);
    }

    static Tax onTop(String title, String rate, long cents) {
        return new Tax(title, new BigDecimal(rate), new Money(cents, USD), false);
    }
}
